package muster.disclosure.view;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Where rows are stored: in the transaction that is open, or one lot after the other behind who makes them. For one thread. */
final class Store {
    private @Nullable TransactionOperations own;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    private Store(@Nullable TransactionOperations own) {
        this.own = own;
    }

    static Store here() {
        return new Store(null);
    }

    /** Each lot in a transaction of its own, while the next is made. */
    static Store behind(TransactionOperations transactions) {
        return new Store(transactions);
    }

    /** @throws RuntimeException that the lot, or behind the one before it, ended with */
    void in(Runnable lot) {
        await();
        TransactionOperations transactions = own;
        if (transactions == null) {
            lot.run();
        } else {
            last = CompletableFuture.runAsync(
                    () -> transactions.executeWithoutResult(status -> lot.run()), Thread::startVirtualThread);
        }
    }

    /** Returns when everything is stored. */
    void await() {
        try {
            last.join();
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
