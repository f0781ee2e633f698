package io.gridward.web.edit;

import io.gridward.core.edit.boundary.BoundarySketch;
import io.gridward.core.edit.boundary.BoundaryStep;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.web.body.RequestJson;
import io.gridward.web.fault.BadParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of {@code POST /api/edits}.
 *
 * @param layer layer of the areas
 * @param day day from which it is to hold
 * @param mode how far to go
 * @param steps what is done, first to last
 * @param override why it is to hold whatever it makes worse; null to be stopped by that
 * @param reassign whether the new grids are then written into the components
 */
record EditBody(
        Layer layer,
        LocalDate day,
        Mode mode,
        List<BoundaryStep> steps,
        @Nullable String override,
        boolean reassign) {

    /** How far a request goes. */
    enum Mode {
        /** Only the shapes: quick, after each step. */
        SHAPES,
        /** What publishing it would bring about; nothing is stored. */
        DRY_RUN,
        /** It is published. */
        SAVE
    }

    private static final String[] MEMBERS = {
        "layer", "day", "mode", "steps", "override", "reassign"
    };
    private static final String[] STEP = {
        "do", "from", "to", "at", "only", "key", "line", "keys", "keep", "values", "ring"
    };

    static EditBody of(RequestJson body, LocalDate today, int mostSteps) {
        List<RequestJson> steps = body.parts("steps", STEP);
        if (steps.size() > mostSteps) {
            throw BadParameter.of(
                    "steps",
                    String.valueOf(steps.size()),
                    LocalText.of(
                            "至多 %d 步（gridward.edits.max-steps）".formatted(mostSteps),
                            "at most %d steps (gridward.edits.max-steps)".formatted(mostSteps)));
        }
        return new EditBody(
                layer(body.getText("layer")),
                day(body.text("day"), today),
                mode(body.getText("mode")),
                steps.stream().map(EditBody::step).toList(),
                body.text("override"),
                Boolean.TRUE.equals(body.flag("reassign")));
    }

    static String[] members() {
        return MEMBERS.clone();
    }

    private static Layer layer(String name) {
        if (!BoundarySketch.LAYERS.contains(name)) {
            String all = BoundarySketch.LAYERS.stream().sorted().collect(Collectors.joining(", "));
            throw BadParameter.of("layer", name, LocalText.of("其中之一：" + all, "one of " + all));
        }
        return LayerCatalog.city().get(name);
    }

    private static LocalDate day(@Nullable String text, LocalDate today) {
        try {
            return text == null ? today : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw BadParameter.of("day", text, LocalText.of("日期 YYYY-MM-DD", "a day YYYY-MM-DD"));
        }
    }

    private static Mode mode(String text) {
        Optional<Mode> mode =
                Arrays.stream(Mode.values())
                        .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst();
        return mode.orElseThrow(
                () ->
                        BadParameter.of(
                                "mode",
                                text,
                                LocalText.of("shapes、dry_run 或 save", "shapes, dry_run or save")));
    }

    private static BoundaryStep step(RequestJson step) {
        String what = step.getText("do");
        return switch (what) {
            case "move" ->
                    new BoundaryStep.Move(
                            step.getPlace("from"),
                            step.getPlace("to"),
                            Set.copyOf(step.texts("only")));
            case "remove" ->
                    new BoundaryStep.Remove(step.getPlace("at"), Set.copyOf(step.texts("only")));
            case "split" ->
                    new BoundaryStep.Split(
                            step.getText("key"), step.places("line"), step.texts("keys"));
            case "merge" -> new BoundaryStep.Merge(step.texts("keys"), step.getText("keep"));
            case "draw" -> new BoundaryStep.Draw(step.textsByName("values"), step.places("ring"));
            default ->
                    throw BadParameter.of(
                            "steps",
                            what,
                            LocalText.of(
                                    "move、remove、split、merge 或 draw",
                                    "move, remove, split, merge or draw"));
        };
    }
}
