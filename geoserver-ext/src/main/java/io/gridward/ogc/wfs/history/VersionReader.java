package io.gridward.ogc.wfs.history;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.wfs.query.FeatureRequest;
import io.gridward.ogc.wfs.query.RequestParser;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import io.gridward.ogc.wfs.stored.Elements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads GetFeature requests that ask for versions of features by their identifiers. */
public final class VersionReader {
    private static final String IDS = "resourceId";

    private final RequestParser parser;

    /** A reader of requests for the layers that a parser knows. */
    public VersionReader(RequestParser parser) {
        this.parser = parser;
    }

    /**
     * The versions that a request asks for; empty when it speaks of none.
     *
     * @throws OgcFault when it speaks of them where it cannot
     */
    public Optional<VersionRequest> find(Asked asked) {
        return asked.document().isPresent()
                ? ofXml(asked.document().get())
                : ofParameters(asked.parameters());
    }

    private Optional<VersionRequest> ofXml(Element root) {
        if (!speaksOfVersions(root)) {
            return Optional.empty();
        }
        Element plain = Elements.copy(root);
        List<WantedVersion> wanted = taken(plain);
        requireOne(Elements.children(plain).size());
        return Optional.of(request(new Asked(Optional.of(plain), Kvp.of(Map.of())), wanted));
    }

    private Optional<VersionRequest> ofParameters(Kvp parameters) {
        Map<String, String> plain = parameters.asMap();
        Optional<String> ids = parameters.find(IDS);
        List<WantedVersion> wanted = new ArrayList<>();
        if (ids.isPresent() && List.of(ids.get().split(",")).stream().anyMatch(VersionReader::is)) {
            for (String id : ids.get().split(",")) {
                wanted.add(WantedVersion.of(id.strip()));
            }
            plain.put(IDS, String.join(",", wanted.stream().map(WantedVersion::id).toList()));
        } else if (parameters.find("filter").filter(f -> f.contains("ResourceId")).isPresent()) {
            Element filter = FesFilter.tree(bare(parameters.get("filter")));
            if (!speaksOfVersions(filter)) {
                return Optional.empty();
            }
            wanted.addAll(taken(filter));
            plain.put("filter", Elements.text(filter));
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(request(new Asked(Optional.empty(), Kvp.of(plain)), wanted));
    }

    private static boolean is(String id) {
        return WantedVersion.isNumbered(id.strip());
    }

    /** A filter without the parentheses around it. */
    private static String bare(String filter) {
        boolean within = filter.startsWith("(") && filter.endsWith(")");
        return within ? filter.substring(1, filter.length() - 1) : filter;
    }

    private VersionRequest request(Asked plain, List<WantedVersion> wanted) {
        FeatureRequest request = parser.features(plain);
        requireOne(request.queries().size());
        return new VersionRequest(request, wanted);
    }

    private static void requireOne(int queries) {
        if (queries != 1) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "version",
                    "要素版本一次只能查询一个图层",
                    "versions are asked for of one layer at a time");
        }
    }

    private static boolean speaksOfVersions(Element element) {
        return element.getLocalName().equals("ResourceId")
                ? WantedVersion.is(element)
                : Elements.children(element).stream().anyMatch(VersionReader::speaksOfVersions);
    }

    /** The versions of all identifiers, which are left without them. */
    private static List<WantedVersion> taken(Element within) {
        List<WantedVersion> wanted = new ArrayList<>();
        for (Element child : Elements.children(within)) {
            if (!child.getLocalName().equals("ResourceId")) {
                wanted.addAll(taken(child));
                continue;
            }
            requireAlone(child);
            wanted.add(take(child));
        }
        if (within.getLocalName().equals("ResourceId")) {
            wanted.add(take(within));
        }
        return wanted;
    }

    private static WantedVersion take(Element resourceId) {
        WantedVersion wanted = WantedVersion.of(resourceId);
        resourceId.setAttribute("rid", wanted.id());
        Arrays.asList("version", "startDate", "endDate").forEach(resourceId::removeAttribute);
        return wanted;
    }

    private static void requireAlone(Element resourceId) {
        Node filter = resourceId.getParentNode();
        if (!filter.getLocalName().equals("Filter")) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "version",
                    "带版本的 ResourceId 不能与其他条件组合",
                    "a ResourceId with a version cannot be combined with other conditions");
        }
    }
}
