package muster.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import muster.operation.event.AssignmentRole;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;

/**
 * A task force of the surge.
 *
 * @param seats its agencies: lead, police, perhaps police-2, lantern (a shelter), child-protection, prosecutor, headquarters
 * @param actors those who sign in, by what they are to it
 */
record SurgeForce(
        int number, Office office, Map<String, AgencyId> seats, Map<String, Actor> actors, List<Member> members) {

    record Member(AssignmentRole role, OfficerId id, String name) {}

    AgencyId seat(String key) {
        return Objects.requireNonNull(seats.get(key), key);
    }

    Actor actor(String key) {
        return Objects.requireNonNull(actors.get(key), key);
    }

    Member member(AssignmentRole role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow();
    }

    List<AgencyId> invited() {
        return seats.entrySet().stream()
                .filter(seat -> !seat.getKey().equals("lead"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Those who answer for the agencies that send people. */
    List<Actor> approvers() {
        return Stream.of("supervisor", "chief", "chief-2", "prosecutor")
                .filter(actors::containsKey)
                .map(this::actor)
                .toList();
    }
}
