package muster.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.agency.AdoptPolicy;
import muster.agency.DropAgencyModel;
import muster.agency.EnrolAgency;
import muster.agency.LapseAgreement;
import muster.agency.RenewAgreement;
import muster.agency.RevokeAgency;
import muster.agency.event.AgencyEvent;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.agency.event.LocalPolicy;
import muster.deconfliction.PurgeTarget;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.calendar.event.CalendarLinkEvent;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.ledger.Recorded;
import muster.officer.Certify;
import muster.officer.EnrolOfficer;
import muster.officer.GrantAuthority;
import muster.officer.LapseQualification;
import muster.officer.LiftGiglioFlag;
import muster.officer.RecordGiglioFlag;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.GiglioFlagRecorded;
import muster.officer.event.GiglioGround;
import muster.officer.event.OfficerEvent;
import muster.officer.event.Qualification;
import muster.origin.event.OriginEvent;
import muster.policy.PolicyPacks;
import muster.policy.change.RecordPacks;
import muster.policy.event.PackOnRecord;
import muster.review.event.ReviewEvent;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import muster.shared.ServiceHours;

/** What might be asked about agencies, people, whom one meets and who is told, sensible or not, while some months go by. */
final class RandomRoll {
    static final Instant BEGAN = Instant.parse("2026-03-01T16:00:00Z");
    private static final Duration LATER = Duration.ofDays(2_000);
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final List<String> ROLES = List.of("coordinator", "lead", "supervisor", "watch", "prosecutor");

    private final Random random;
    private final RandomMeetings meetings;
    private final RandomReceivers receivers;
    private final RandomCase matter;
    private final Map<AgencyId, AgencyOnFile> agencies = new LinkedHashMap<>();
    private final Map<OfficerId, OfficerOnFile> officers = new LinkedHashMap<>();
    private final List<GiglioFlagRecorded> flags = new ArrayList<>();
    private Instant now = BEGAN;

    RandomRoll(Random random) {
        this.random = random;
        this.meetings = new RandomMeetings(random, id());
        this.receivers = new RandomReceivers(random);
        this.matter = new RandomCase(random, id());
    }

    Facts facts(Object command) {
        AgencyId agency = random.nextInt(5) == 0 ? null : agency();
        Actor anybody = new Actor("person-1", "Pat Person", agency, Set.of(oneOf(ROLES)));
        // Years later, as time sends it.
        boolean late = command instanceof PurgeTarget && random.nextBoolean();
        return new Facts(
                late ? now.plus(LATER) : now,
                matter.actorFor(command, anybody, agencies),
                Map.copyOf(agencies),
                Map.copyOf(officers),
                meetings.near(now),
                matter.onFile(agencies),
                matter.met(agencies),
                Map.of(),
                Map.of(),
                PACKS);
    }

    Object next() {
        now = now.plus(Duration.ofHours(random.nextInt(200)));
        return switch (agencies.isEmpty() ? 0 : random.nextInt(48)) {
            case 0, 1 -> enrolAgency();
            case 2, 3 -> new RenewAgreement(agency(), mou());
            case 4, 5 -> new LapseAgreement(agency());
            case 6, 7, 8 -> new AdoptPolicy(agency(), policy());
            case 9 ->
                random.nextBoolean()
                        ? new RevokeAgency(agency(), "Short of people")
                        : new DropAgencyModel(agency(), "Left for good");
            case 10, 11 -> enrolOfficer();
            case 12 -> new Certify(person(), certificate());
            case 13 -> new GrantAuthority(person(), power());
            case 14, 15 -> new LapseQualification(person(), certificate().code());
            case 16, 17 -> new RecordGiglioFlag(person(), new RecordId(id()), oneOf(GiglioGround.values()), "A report");
            case 18, 19 -> lift();
            case 20 -> packs();
            case 21, 22, 23, 24 -> receivers.next(agency());
            case 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 -> matter.next(agency(), now);
            case 37 -> meetings.stage(now);
            case 47 -> receivers.link(agency());
            default -> meetings.next();
        };
    }

    void learn(Recorded recorded) {
        switch (recorded.event()) {
            case AgencyEvent e -> agencies.compute(e.agencyId(), (_, before) -> AgencyOnFile.fold(before, recorded));
            case OfficerEvent e -> officers.compute(e.officerId(), (_, before) -> OfficerOnFile.fold(before, recorded));
            case GiglioFlagRecorded e -> flags.add(e);
            case DeconflictionEvent e -> meetings.learn(e);
            case WebhookEvent e -> receivers.learn(e);
            case CalendarLinkEvent e -> receivers.learn(e);
            case ReviewEvent e -> matter.learn(e);
            case OriginEvent e -> matter.learn(e);
            default -> {}
        }
    }

    private EnrolAgency enrolAgency() {
        return new EnrolAgency(
                new AgencyId(id()),
                "CODE-" + random.nextInt(99),
                "An agency",
                oneOf(AgencyKind.values()),
                List.of(oneOf("US-CA", "US-TX", "US")),
                mou());
    }

    private EnrolOfficer enrolOfficer() {
        Capacity capacity = oneOf(Capacity.SWORN, Capacity.SWORN, Capacity.ANALYST);
        boolean badge = (capacity == Capacity.SWORN) != (random.nextInt(6) == 0);
        return new EnrolOfficer(
                new OfficerId(id()),
                agency(),
                "A person",
                badge ? "B-1" : null,
                capacity,
                List.of(certificate()),
                List.of(power()),
                null);
    }

    private Agreement mou() {
        return new Agreement(today().minusDays(1), today().plusDays(random.nextInt(60)));
    }

    /** Narrower than the law, or wider. */
    private LocalPolicy policy() {
        int opens = 5 + random.nextInt(5);
        ServiceHours hours = ServiceHours.of("%02d:00-%02d:00".formatted(opens, 19 + random.nextInt(4)));
        Duration margin = random.nextBoolean() ? Duration.ofMinutes(random.nextInt(90)) : null;
        return new LocalPolicy(today().plusDays(random.nextInt(9)), hours, margin, "General Order 1");
    }

    private Qualification certificate() {
        return new Qualification(oneOf("ENTRY_TEAM", "UNDERCOVER"), today().plusDays(random.nextInt(40)));
    }

    private Authority power() {
        return new Authority(oneOf("US-CA", "US"), today(), today().plusDays(random.nextInt(90)));
    }

    private LiftGiglioFlag lift() {
        if (flags.isEmpty() || random.nextInt(6) == 0) {
            return new LiftGiglioFlag(person(), new RecordId(id()), "Cleared");
        }
        GiglioFlagRecorded flag = oneOf(flags);
        return new LiftGiglioFlag(flag.officerId(), flag.flagId(), "Cleared");
    }

    /** What one version of the program carries, or another; none carries nothing. */
    private RecordPacks packs() {
        return new RecordPacks(Stream.of("muster", "US", "US-CA", "US-TX")
                .filter(place -> place.equals("muster") || random.nextInt(3) > 0)
                .map(place -> new PackOnRecord(
                        place + "@2026-01-01",
                        LocalDate.parse("2026-01-01"),
                        null,
                        List.of("House Code 1"),
                        (random.nextInt(3) == 0 ? "ab" : "cd").repeat(32)))
                .toList());
    }

    private AgencyId agency() {
        return known(List.copyOf(agencies.keySet()), AgencyId::new);
    }

    private OfficerId person() {
        return known(List.copyOf(officers.keySet()), OfficerId::new);
    }

    /** Now and then one that nobody made. */
    private <T> T known(List<T> all, Function<UUID, T> unknown) {
        return all.isEmpty() || random.nextInt(15) == 0 ? unknown.apply(id()) : oneOf(all);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    private <T> T oneOf(T... some) {
        return some[random.nextInt(some.length)];
    }
}
