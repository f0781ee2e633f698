package io.gridward.core.locate;

/** Answers what is at a point; safe for use by many threads. */
public interface Locator {

    /** What is at the point on the day asked for; never null, also far outside the city. */
    LocateAnswer locate(LocateQuestion question);
}
