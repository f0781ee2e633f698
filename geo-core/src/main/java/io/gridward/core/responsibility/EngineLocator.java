package io.gridward.core.responsibility;

import io.gridward.core.responsibility.lists.Components;

/** Answers by one engine, whatever changes. */
record EngineLocator(Engine engine, Components components) implements Locator {
    @Override
    public LocateAnswer locate(LocateQuestion question) {
        return engine.locate(question, components);
    }

    @Override
    public Decision decide(LocateQuestion question) {
        return engine.decide(question, components);
    }
}
