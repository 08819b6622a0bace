package muster.ledger.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers callers into groups. A caller that finds nobody writing writes on its own thread; those who come while it does
 * wait, and the first of them then writes for all that have gathered. No thread of its own.
 *
 * <p>A lone caller writes at once. Where several came just before, the next to write gives them the moment that they need to
 * come back, at most a part of what the last group took: without it one of them would always go ahead alone, and the
 * others wait for two commits.
 */
final class Appender {
    private static final int MOST_CALLERS = 256;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int PATIENCE = 4;
    private static final long MOST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(2);

    private final Function<List<Draft>, List<Supplier<Appended>>> writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Condition arrived = lock.newCondition();
    private boolean writing;
    private int seen;
    private long took;

    /** @param writer writes a group and gives each of its callers, in their order, its answer: a place or a refusal */
    Appender(Function<List<Draft>, List<Supplier<Appended>>> writer) {
        this.writer = writer;
    }

    Appended append(Draft draft) {
        Turn mine = new Turn(draft, lock.newCondition());
        lock.lock();
        try {
            waiting.add(mine);
            if (waiting.size() >= seen) {
                arrived.signal();
            }
            while (mine.answer == null) {
                if (writing) {
                    mine.changed.awaitUninterruptibly();
                } else {
                    writing = true;
                    awaitTheOthers();
                    write(gathered());
                }
            }
        } finally {
            lock.unlock();
        }
        // On the caller's own thread, so that a refusal's stack trace is the caller's.
        return mine.answer.get();
    }

    private void awaitTheOthers() {
        long left = seen > 1 ? Math.min(took / PATIENCE, MOST_PATIENCE) : 0;
        while (waiting.size() < seen && left > 0) {
            try {
                left = arrived.awaitNanos(left);
            } catch (InterruptedException e) {
                // Whoever interrupted the caller is not to stop those that it writes for.
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** From the longest waiting on; not always with the caller that asks, who then writes once more. */
    private List<Turn> gathered() {
        List<Turn> group = new ArrayList<>();
        int bytes = 0;
        while (!waiting.isEmpty() && group.size() < MOST_CALLERS) {
            bytes += waiting.element().draft.bytes();
            if (bytes > MOST_BYTES && !group.isEmpty()) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    /** Called with the lock, which it gives up while the database works. */
    private void write(List<Turn> group) {
        long began = System.nanoTime();
        lock.unlock();
        List<Supplier<Appended>> answers = List.of();
        RuntimeException broken = null;
        try {
            answers = writer.apply(group.stream().map(turn -> turn.draft).toList());
        } catch (RuntimeException e) {
            broken = e;
        } finally {
            lock.lock();
            writing = false;
            took = System.nanoTime() - began;
            seen = Math.min(MOST_CALLERS, group.size() + waiting.size());
            answer(group, answers, broken);
        }
    }

    private void answer(List<Turn> group, List<Supplier<Appended>> answers, @Nullable RuntimeException broken) {
        for (int i = 0; i < group.size(); i++) {
            Turn turn = group.get(i);
            turn.answer = answers.size() == group.size() ? answers.get(i) : refusal(broken);
            turn.changed.signal();
        }
        Turn next = waiting.peek();
        if (next != null) {
            next.changed.signal();
        }
    }

    private static Supplier<Appended> refusal(@Nullable RuntimeException cause) {
        return () -> {
            throw new OutcomeUnknown(cause == null ? new IllegalStateException("The group's writer failed") : cause);
        };
    }

    private static final class Turn {
        private final Draft draft;
        private final Condition changed;
        private @Nullable Supplier<Appended> answer;

        private Turn(Draft draft, Condition changed) {
            this.draft = draft;
            this.changed = changed;
        }
    }
}
