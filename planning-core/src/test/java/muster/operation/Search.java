package muster.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import muster.operation.SearchedMoves.Move;
import muster.operation.event.GoDecided;
import muster.operation.event.GoDecision;
import muster.operation.event.OperationEvent;

/** Tries every move in every state that can be reached, level by level; states that are alike are visited once. */
final class Search {
    private final Searched people;
    private final boolean attentive;
    private final SearchedMoves moves;
    private final Set<String> visited = new HashSet<>();
    private final Map<String, String> wrongs = new TreeMap<>();
    private long tried;
    private long accepted;
    private long went;

    /** @param causedBy whose commands caused the history's events */
    private record State(Standing standing, List<OperationEvent> history, List<String> causedBy) {}

    /** @param attentive whether a plan that has changed is noticed; where it is not, the search must find what comes of it */
    Search(Searched people, boolean attentive) {
        this.people = people;
        this.attentive = attentive;
        this.moves = new SearchedMoves(people);
    }

    Search from(List<OperationEvent> root, int depth) {
        List<State> level = List.of(new State(
                Standing.after(root), root, root.stream().map(event -> "").toList()));
        for (int n = 1; n <= depth; n++) {
            List<State> next = new ArrayList<>();
            for (State state : level) {
                moves.after(state.history()).forEach(move -> attempt(state, move, next));
            }
            level = next;
        }
        return this;
    }

    private void attempt(State state, Move move, List<State> next) {
        Standing copy = state.standing();
        List<OperationEvent> caused = new ArrayList<>();
        for (OperationCommand command : move.commands()) {
            tried++;
            List<OperationEvent> events = copy.decide(command, move.facts());
            if (!events.isEmpty()) {
                copy = caused.isEmpty() ? copy.copy() : copy;
                caused.addAll(copy.take(events, attentive));
            }
        }
        if (!caused.isEmpty()) {
            accepted++;
            State after = new State(
                    copy,
                    joined(state.history(), caused),
                    joined(
                            state.causedBy(),
                            Collections.nCopies(
                                    caused.size(), move.facts().actor().sub())));
            judge(after, state.history().size());
            if (visited.add(copy.imprint())) {
                next.add(after);
            }
        }
    }

    private static <T> List<T> joined(List<T> known, List<T> more) {
        List<T> all = new ArrayList<>(known);
        all.addAll(more);
        return all;
    }

    private void judge(State state, int known) {
        Wrongs oracle = new Wrongs(people);
        for (int i = 0; i < state.history().size(); i++) {
            OperationEvent event = state.history().get(i);
            List<String> found = oracle.in(event, state.causedBy().get(i)).toList();
            if (i >= known) {
                found.forEach(wrong -> wrongs.putIfAbsent(wrong, path(state)));
                went += event instanceof GoDecided go && go.decision() == GoDecision.GO ? 1 : 0;
            }
        }
    }

    private static String path(State state) {
        return state.history().stream()
                .map(event -> event.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }

    /** What must never be, and a shortest way to it. */
    Map<String, String> wrongs() {
        return wrongs;
    }

    long states() {
        return visited.size();
    }

    long went() {
        return went;
    }

    @Override
    public String toString() {
        return "%d states, %d commands tried, %d accepted, %d went, wrong: %s"
                .formatted(states(), tried, accepted, went, wrongs);
    }
}
