package io.gridward.web.fault;

import io.gridward.core.layer.LocalText;

/** A parameter of a request that cannot be used; answered as 400. */
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 60;

    private final String parameter;

    private BadParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** A parameter that has to be there and is not. */
    public static BadParameter missing(String parameter) {
        return new BadParameter(
                parameter, "缺少参数 %s / parameter %s is missing".formatted(parameter, parameter));
    }

    /**
     * A parameter with a value that cannot be used.
     *
     * @param wanted what it has to be
     */
    public static BadParameter of(String parameter, String value, LocalText wanted) {
        String shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
        return new BadParameter(
                parameter,
                "参数 %s 的值 “%s” 无效，应为%s / parameter %s: '%s' is not %s"
                        .formatted(parameter, shown, wanted.zh(), parameter, shown, wanted.en()));
    }

    /** Its name. */
    public String parameter() {
        return parameter;
    }
}
