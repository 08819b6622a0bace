package muster.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import muster.agency.AgencyCommand;
import muster.agency.RenewAgreement;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.deconfliction.Deconflict;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.event.Contact;
import muster.disclosure.calendar.CalendarLinkCommand;
import muster.disclosure.calendar.RevokeCalendarLink;
import muster.disclosure.calendar.event.CalendarLinkRevoked;
import muster.disclosure.stage.OpenStage;
import muster.disclosure.webhook.DisableWebhook;
import muster.disclosure.webhook.EnableWebhook;
import muster.disclosure.webhook.RemoveWebhook;
import muster.disclosure.webhook.RotateWebhookKeys;
import muster.disclosure.webhook.WebhookCommand;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.disclosure.webhook.event.WebhookRemoved;
import muster.officer.Certify;
import muster.officer.CredibilityCommand;
import muster.officer.OfficerCommand;
import muster.officer.RecordGiglioFlag;
import muster.officer.event.GiglioGround;
import muster.officer.event.Qualification;
import muster.operation.RandomHistory;
import muster.origin.ContributeMaterial;
import muster.origin.OriginCommand;
import muster.policy.change.RecordPacks;
import muster.policy.event.PackOnRecord;
import muster.relief.RecordRelief;
import muster.review.MarkForReview;
import muster.review.RecordPrivilegedNote;
import muster.review.ReviewCommand;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.SurvivorRef;
import muster.shared.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command leads to where none leads on, but the one that removes a receiver. A failure names its seed. */
class NoDeadEndTest {
    private static final LocalDate DAY = LocalDate.parse("2027-01-01");
    private static final RecordId NEXT = new RecordId(new UUID(0x4000, 4));
    private static final PackOnRecord NEXT_PACK =
            new PackOnRecord("US-ZZ@2027-01-01", DAY, null, List.of("House Code 2"), "ef".repeat(32));

    static LongStream seeds() {
        return RandomHistory.seeds(RollPropertiesTest.HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void something_can_still_be_asked_of_whatever_was_decided_on(long seed) {
        RollHistory history = RollHistory.of(seed);
        Stage stage = Stage.after(history);
        Map<String, Object> asked = new LinkedHashMap<>();
        history.steps().stream()
                .filter(step -> step.refused() == null)
                .forEach(step -> asked.put(step.stream(), step.command()));
        asked.values().forEach(command -> assertGoesOn(stage, command, history.then()));
    }

    private static void assertGoesOn(Stage stage, Object after, Facts facts) {
        switch (after) {
            case AgencyCommand c ->
                assertAccepted(stage, new RenewAgreement(c.agencyId(), new Agreement(DAY, DAY)), facts);
            case OfficerCommand c ->
                assertAccepted(stage, new Certify(c.officerId(), new Qualification("MEDIC", DAY)), facts);
            case CredibilityCommand c -> assertAccepted(stage, flag(c.officerId()), facts);
            case DeconflictionCommand c ->
                assertAccepted(
                        stage, new Deconflict(c.operationId(), null, new Contact("Desk", "+1"), null), busy(facts));
            case CalendarLinkCommand c -> assertRevokedOnce(stage, c.linkId(), facts);
            case WebhookCommand c -> assertGoesOnUntilRemoved(stage, c.webhookId(), facts);
            case ReviewCommand c -> assertAccepted(stage, mark(c), seated(facts));
            case RecordPrivilegedNote c ->
                assertAccepted(stage, new RecordPrivilegedNote(c.operationId(), NEXT, c.content()), seated(facts));
            case RecordRelief c ->
                assertAccepted(
                        stage,
                        new RecordRelief(c.operationId(), NEXT, c.survivorRef(), c.status()),
                        having(seated(facts), c.survivorRef()));
            case OriginCommand c ->
                assertAccepted(stage, new ContributeMaterial(c.operationId(), NEXT, "A lead", "One"), seated(facts));
            case OpenStage c -> assertAccepted(stage, later(c), facts);
            case RecordPacks _ -> assertAccepted(stage, new RecordPacks(List.of(NEXT_PACK)), facts);
            default -> throw new AssertionError("Say how it goes on after " + after);
        }
    }

    private static MarkForReview mark(ReviewCommand of) {
        return new MarkForReview(of.operationId(), NEXT, null, "Notebook 12", "It differs");
    }

    private static OpenStage later(OpenStage opened) {
        return new OpenStage(
                opened.operationId(),
                opened.raidId(),
                opened.stage(),
                opened.before().plusSeconds(86_400L));
    }

    private static RecordGiglioFlag flag(OfficerId officer) {
        return new RecordGiglioFlag(officer, new RecordId(officer.value()), GiglioGround.OTHER, "A trial");
    }

    /** Asked by a prosecutor who has a part in it. */
    private static Facts seated(Facts facts) {
        AgencyOnFile office = new AgencyOnFile(
                new AgencyId(new UUID(0x4000, 3)),
                0,
                "DA",
                "The office",
                AgencyKind.PROSECUTOR,
                List.of("US-CA"),
                new Agreement(DAY, DAY),
                null);
        return new Facts(
                facts.at(),
                new Actor("paul", "Paul Reyes", office.id(), Set.of("prosecutor")),
                Map.of(office.id(), office),
                Map.of(),
                null,
                new ReviewOnFile(Set.of(office.id()), false, false),
                null,
                Map.of(),
                Map.of(),
                facts.packs());
    }

    /** With that survivor met, and the actor's agency federal. */
    private static Facts having(Facts facts, SurvivorRef met) {
        return facts.relieved(new ReliefOnFile(facts.agencies().keySet(), Set.of(met), Set.of()));
    }

    /** With a raid that can be checked. */
    private static Facts busy(Facts facts) {
        Window window = new Window(facts.at().plusSeconds(7_200), facts.at().plusSeconds(9_000));
        RaidId raid = new RaidId(new UUID(0x4000, 1));
        SiteId site = new SiteId(new UUID(0x4000, 2));
        return facts.near(new Near(List.of(new RaidOnFile(raid, site, window, 7, 0)), List.of(), false));
    }

    private static void assertGoesOnUntilRemoved(Stage stage, RecordId receiver, Facts facts) {
        List<WebhookCommand> more = List.of(
                new RotateWebhookKeys(receiver),
                new DisableWebhook(receiver, DisabledBecause.GONE),
                new EnableWebhook(receiver),
                new RemoveWebhook(receiver));
        boolean removed = stage.events(more.getFirst().stream()).stream().anyMatch(WebhookRemoved.class::isInstance);
        for (WebhookCommand command : removed ? more : more.subList(0, 1)) {
            Throwable refused = stage.decide(command, facts);
            assertThat(refused != null).as("%s", command).isEqualTo(removed);
            assertThat(removed).isEqualTo(refused instanceof NoSuch);
        }
    }

    private static void assertRevokedOnce(Stage stage, RecordId link, Facts facts) {
        RevokeCalendarLink revoke = new RevokeCalendarLink(link);
        boolean revoked = stage.events(revoke.stream()).stream().anyMatch(CalendarLinkRevoked.class::isInstance);
        assertThat(stage.decide(revoke, facts) instanceof NoSuch).isEqualTo(revoked);
    }

    private static void assertAccepted(Stage stage, Object command, Facts facts) {
        String stream = RollHistory.streamOf(command);
        int before = stage.events(stream).size();
        assertThat(stage.decide(command, facts)).as("%s", command).isNull();
        assertThat(stage.events(stream)).as("%s", command).hasSizeGreaterThan(before);
    }
}
