package io.gridward.core.account;

/** What an account may do; everybody may read the base layers. */
public enum Role {
    /** Brings survey files in, publishes and rolls them back. */
    GIS
}
