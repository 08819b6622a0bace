package muster.disclosure.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** Where rows are stored: in the transaction that is open, or one lot after the other behind who makes them. For one thread. */
final class Store {
    private static final int MOST = 4;

    private @Nullable TransactionManager own;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    private Store(@Nullable TransactionManager own) {
        this.own = own;
    }

    static Store here() {
        return new Store(null);
    }

    /** Each lot in a transaction of its own, while the next four are made: some are soon made and long stored, others the other way round. */
    static Store behind(TransactionManager transactions) {
        return new Store(transactions);
    }

    /** @throws RuntimeException that the lot, or behind the fourth before it, ended with */
    void in(Runnable lot) {
        TransactionManager transactions = own;
        if (transactions == null) {
            lot.run();
            return;
        }
        if (underWay.size() == MOST) {
            await(underWay.removeFirst());
        }
        last = last.thenRunAsync(() -> transactions.executeInTransaction(lot), Thread::startVirtualThread);
        underWay.addLast(last);
    }

    /** Returns when everything is stored. */
    void await() {
        await(last);
    }

    private static void await(CompletableFuture<Void> stored) {
        try {
            stored.join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }

    /** Returns when nothing is under way, however it ended. */
    void end() {
        last.exceptionally(broken -> null).join();
    }

    /** From now on in the transaction that is open. */
    void stay() {
        await();
        own = null;
    }
}
