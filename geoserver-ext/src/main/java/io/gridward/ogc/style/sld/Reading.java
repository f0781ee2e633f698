package io.gridward.ogc.style.sld;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import org.w3c.dom.Element;

/**
 * What readers of a style share.
 *
 * @param layer layer it is for
 * @param artworks where its drawings come from
 * @param notes gathers what is left out
 */
record Reading(Layer layer, Artworks artworks, List<LocalText> notes) {
    private static final int MOST_NOTES = 100;

    /** Notes that something of an element is not regarded. */
    void ignored(Element element, String what) {
        if (notes.size() < MOST_NOTES) {
            String shown = OgcFault.quoted(what);
            notes.add(
                    LocalText.of(
                            "%s 的 “%s” 未采用".formatted(SldNodes.path(element), shown),
                            "'%s' of %s is not regarded".formatted(shown, SldNodes.path(element))));
        }
    }
}
