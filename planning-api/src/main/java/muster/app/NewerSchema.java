package muster.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database was migrated by a newer Muster than this one: it may hold what this one would misread. */
class NewerSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchema(String found, String known) {
        super("The database has schema version " + found + ", but this Muster knows only up to " + known + ".");
    }

    /** Says it in words instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<NewerSchema> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NewerSchema cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Start the Muster that migrated it, or a newer one. Nothing was changed.",
                    cause);
        }
    }
}
