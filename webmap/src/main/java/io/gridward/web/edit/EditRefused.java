package io.gridward.web.edit;

import io.gridward.core.layer.LocalText;
import org.jspecify.annotations.Nullable;

/** An edit that is not carried out: a step that cannot be taken, or something against the whole. */
final class EditRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final int status;
    private final @Nullable String parameter;

    private EditRefused(int status, LocalText why, @Nullable String parameter) {
        super(why.zh() + " / " + why.en());
        this.status = status;
        this.parameter = parameter;
    }

    /** A step that cannot be taken where things are. */
    static EditRefused step(int index, LocalText why) {
        return new EditRefused(BAD_REQUEST, why, "steps[" + index + "]");
    }

    /** Something that stands against the whole of it. */
    static EditRefused whole(LocalText why) {
        return new EditRefused(CONFLICT, why, null);
    }

    /** Others look at consequences, which takes the memory of a second city. */
    static EditRefused busy() {
        return new EditRefused(
                TOO_MANY,
                LocalText.of(
                        "正在为他人推演，请稍后再试", "the server works out somebody else's edit, try again"),
                null);
    }

    int status() {
        return status;
    }

    @Nullable String parameter() {
        return parameter;
    }
}
