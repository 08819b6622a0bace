package muster.disclosure;

import static muster.disclosure.Column.CPS;
import static muster.disclosure.Column.CRT;
import static muster.disclosure.Column.LEAD;
import static muster.disclosure.Column.MED;
import static muster.disclosure.Column.PART;
import static muster.disclosure.Column.PROS;
import static muster.disclosure.Column.VS;
import static muster.disclosure.Column.VSP;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import muster.operation.event.AddressVerified;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.Announcement;
import muster.operation.event.Execution;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.operation.event.OrderDocument;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.RiskAssessed;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurvey;
import muster.operation.event.SiteSurveyed;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** Every value of a history that somebody must not see, and who may: by column, or because the task is its own people's. */
public final class Secrets {
    private static final Set<Column> COMMAND = EnumSet.of(LEAD, PROS);
    private static final Set<Column> COURT = EnumSet.of(LEAD, PROS, CRT);
    private static final Set<Column> POLICE = EnumSet.of(LEAD, PROS, PART);
    private static final Set<Column> NOBODY = EnumSet.noneOf(Column.class);

    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Map<SiteId, SiteAdded> sites = new HashMap<>();
    private final Map<OfficerId, Set<AgencyId>> people = new HashMap<>();
    private final Map<RaidId, SiteId> raids = new HashMap<>();

    /** @param owners see it as police or prosecutors; {@code parties}: as whatever they are */
    public record Secret(String value, Set<Column> columns, Set<AgencyId> owners, Set<AgencyId> parties) {
        public boolean isFor(AgencyId agency, Column column) {
            boolean own = owners.contains(agency) && (column == PART || column == PROS);
            return columns.contains(column) || own || parties.contains(agency);
        }
    }

    public static Stream<Secret> of(List<? extends OfOperation> history) {
        Secrets all = new Secrets();
        history.forEach(all::note);
        LaterSecrets.afterwards(history, all);
        return all.secrets.values().stream();
    }

    private void note(OfOperation event) {
        switch (event) {
            case OperationOpened e -> {
                note(EnumSet.of(LEAD, PROS, PART, VS), e.codeName());
                note(COMMAND, e.objective());
            }
            case AgencyInvited e -> share(e.agencyId(), COMMAND, e.agencyId());
            case AgencyWithdrawn e -> note(COMMAND, e.reason());
            case SiteAdded e -> {
                sites.put(e.siteId(), e);
                note(COMMAND, e.address(), e.location().latitude(), e.location().longitude());
                note(EnumSet.of(LEAD, PROS, PART, VS), e.label());
                note(EnumSet.of(LEAD, PROS, PART, VS, CRT), e.siteId());
            }
            case AddressVerified e -> verification(e);
            case SiteSurveyed e -> dangers(e.survey());
            case RiskAssessed e -> note(EnumSet.of(LEAD, PROS, PART, CRT), e.siteId());
            case WarrantRequested e -> affidavit(e);
            case WarrantApproved e -> order(e);
            // The paper of a refusal is told to nobody.
            case WarrantDenied e -> order(e.warrantId(), e.judge(), e.reason(), null);
            case WarrantReturnedForRevision e -> order(e.warrantId(), e.judge(), e.reason(), null);
            case RaidScheduled e -> raid(e);
            case RaidRescheduled e -> announced(e.announcement(), e.reason());
            case RaidCancelled e -> note(COMMAND, e.reason());
            case OfficerAssigned e -> task(e);
            case OfficerReleased e -> note(COMMAND, e.reason());
            default -> served(event);
        }
    }

    private void served(OfOperation event) {
        switch (event) {
            case WarrantTriggered e ->
                note(
                        COURT,
                        e.confirmation().officerId(),
                        e.confirmation().officerName(),
                        e.confirmation().facts());
            case WarrantExecuted e -> executed(e.execution());
            case WarrantReturned e -> note(COURT, e.filed().court());
            case WarrantWithdrawn e -> note(COURT, e.reason());
            default -> new LaterSecrets(this).note(event);
        }
    }

    /** The agency whose person that is, by the tasks so far. */
    Set<AgencyId> agenciesOf(OfficerId officer) {
        return people.getOrDefault(officer, Set.of());
    }

    private void verification(AddressVerified e) {
        note(NOBODY, e.subject());
        note(EnumSet.of(LEAD, PROS, PART, CRT), e.siteId());
        note(COMMAND, e.verificationId(), e.description(), e.observedAddress(), e.warrantAddress());
        note(COMMAND, e.photo().reference(), e.photo().sha256());
        own(e.agencyId(), EnumSet.of(LEAD), e.officerId(), e.name());
    }

    /** Police know ways in and hazards for their tasks, and of all sites where help is. */
    private void dangers(SiteSurvey survey) {
        EnumSet<Column> police = EnumSet.of(LEAD, PART);
        survey.entryPoints().forEach(entry -> note(EnumSet.of(LEAD), entry));
        survey.hazards().forEach(hazard -> note(EnumSet.of(LEAD, VS, MED), hazard));
        note(police, survey.traumaCentre().name(), survey.traumaCentre().route());
        note(police, survey.stagingArea().description(), survey.rallyPoint().description());
        note(police, survey.commandPost().description());
        note(EnumSet.of(LEAD, VSP), survey.safetyAdvice());
    }

    private void affidavit(WarrantRequested e) {
        note(NOBODY, e.affiantName(), e.affiantSubject(), e.requestedBy());
        note(COURT, e.warrantId(), e.affiantId(), e.court(), e.trigger());
        e.probableCause().forEach(cause -> note(COURT, cause.fact()));
        e.offences().forEach(offence -> note(COURT, offence));
        e.itemsToSeize().forEach(item -> note(COURT, item));
        if (e.venue() != null) {
            note(COURT, e.venue().court(), e.venue().site());
        }
        if (e.sworn() != null) {
            note(COURT, e.sworn().before());
        }
    }

    private void order(WarrantApproved e) {
        order(e.warrantId(), e.judge(), e.reason(), e.document());
        if (e.noKnockBasis() != null) {
            note(COURT, e.noKnockBasis().facts());
        }
    }

    private void order(WarrantId warrant, String judge, @Nullable String reason, @Nullable OrderDocument paper) {
        note(COURT, warrant, judge, reason);
        if (paper != null) {
            note(COURT, paper.reference(), paper.sha256());
        }
    }

    private void executed(Execution e) {
        note(COURT, e.officerId(), e.officerName(), e.receipt().where(), e.preparedBy(), e.witness());
        e.inventory()
                .forEach(item -> own(
                        item.finderAgencyId(), COURT, item.item(), item.place(), item.finderId(), item.finderName()));
    }

    private void raid(RaidScheduled e) {
        raids.put(e.raidId(), e.siteId());
        note(EnumSet.of(LEAD, PROS, PART, VS, VSP, CPS, MED), e.raidId());
        if (e.exception() != null) {
            note(COMMAND, e.exception().author(), e.exception().facts());
        }
        announced(e.announcement(), null);
        if (e.reasonToBelieve() != null) {
            note(COMMAND, e.reasonToBelieve().livesHere(), e.reasonToBelieve().isInside());
        }
    }

    private void announced(@Nullable Announcement how, @Nullable String reason) {
        note(COMMAND, reason);
        if (how != null) {
            note(POLICE, how.method());
        }
    }

    private void task(OfficerAssigned e) {
        people.computeIfAbsent(e.officerId(), same -> new HashSet<>()).add(e.agencyId());
        note(NOBODY, e.subject());
        own(e.agencyId(), EnumSet.of(LEAD), e.assignmentId(), e.officerId(), e.name());
        SiteAdded site = e.raidId() == null ? null : sites.get(raids.get(e.raidId()));
        if (site != null) {
            own(
                    e.agencyId(),
                    COMMAND,
                    site.address(),
                    site.location().latitude(),
                    site.location().longitude());
        }
    }

    private void note(Set<Column> columns, @Nullable Object... values) {
        allow(columns, Set.of(), values);
    }

    void own(AgencyId owner, Set<Column> columns, @Nullable Object... values) {
        allow(columns, Set.of(owner), values);
    }

    void share(AgencyId party, Set<Column> columns, @Nullable Object... values) {
        allow(columns, Set.of(), values);
        for (Object value : values) {
            if (value != null) {
                secrets.get(value.toString()).parties().add(party);
            }
        }
    }

    /** What two events tell may be seen by whoever sees one of them. */
    void allow(Set<Column> columns, Set<AgencyId> owners, @Nullable Object... values) {
        for (Object value : values) {
            if (value != null) {
                Secret fresh =
                        new Secret(value.toString(), EnumSet.noneOf(Column.class), new HashSet<>(), new HashSet<>());
                Secret secret = secrets.computeIfAbsent(fresh.value(), same -> fresh);
                secret.columns().addAll(columns);
                secret.owners().addAll(owners);
            }
        }
    }
}
