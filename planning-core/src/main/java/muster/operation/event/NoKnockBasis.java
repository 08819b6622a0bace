package muster.operation.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** On what an order allows entry without a knock (rule WAR-11): the ground, the facts that show it, and who approved asking for it. */
public record NoKnockBasis(Ground ground, String facts, List<Approval> approvals) {
    /** Why announcing is said to be dangerous or useless. */
    public enum Ground {
        IMMINENT_VIOLENCE,
        DESTRUCTION_OF_EVIDENCE,
        ESCAPE,
        FUTILITY,
        OTHER
    }

    /** The office that approved. */
    public enum Approver {
        FEDERAL_PROSECUTOR,
        COMPONENT_SUPERVISOR,
        COMPONENT_HEAD,
        US_ATTORNEY,
        PROSECUTOR,
        SUPERVISOR
    }

    /** One office's approval, and by whom. */
    public record Approval(Approver approver, String name) {}

    public NoKnockBasis {
        approvals = List.copyOf(approvals);
    }

    public Set<Approver> approvers() {
        return approvals.stream().map(Approval::approver).collect(Collectors.toSet());
    }
}
