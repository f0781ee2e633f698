package io.gridward.core.crs;

import org.jspecify.annotations.Nullable;

/** A coordinate that cannot be expressed in the target system. */
public final class OutsideCrs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideCrs(Crs from, Crs to, @Nullable Throwable cause) {
        super(
                "坐标超出 %s 的定义范围 / a coordinate of %s lies outside %s"
                        .formatted(to.code(), from.code(), to.code()),
                cause);
    }
}
