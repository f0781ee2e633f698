package io.gridward.ogc.request;

import java.util.Optional;

/** Who sends the request that is being answered; the application knows how it is found out. */
@FunctionalInterface
public interface Callers {

    /** Nobody is known. */
    Callers STRANGERS = Optional::empty;

    /** Who it is; empty for a stranger. */
    Optional<Caller> current();

    /**
     * Somebody with an account.
     *
     * @param name name of the account
     * @param writes whether he may change the city's data
     * @param meant whether he sent the request himself, as the credentials or a header in it show;
     *     false when another site may have made his browser send it
     */
    record Caller(String name, boolean writes, boolean meant) {

        /** Somebody who sent the request himself. */
        public Caller(String name, boolean writes) {
            this(name, writes, true);
        }
    }
}
