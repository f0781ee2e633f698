package io.gridward.web.city;

import io.gridward.core.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, not in a stack trace, why the server could not start on its store. */
final class StoreFailure extends AbstractFailureAnalyzer<StoreUnavailable> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, StoreUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
