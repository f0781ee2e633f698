package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.wfs.query.Names.Prefixes;
import io.gridward.ogc.wfs.version.EarlierParameters;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests in parameters (OGC 09-025r2 §6.2.5). */
final class KvpRequests {
    private static final Pattern XMLNS =
            Pattern.compile("xmlns\\(\\s*(?:([\\w.-]+)\\s*[,=]\\s*)?([^(),]+)\\)");

    private final Names names;
    private final StoredQueries stored;
    private final KvpQueries queries;

    KvpRequests(Names names, QueryBuilder builder, StoredQueries stored) {
        this.names = names;
        this.stored = stored;
        this.queries = new KvpQueries(names, builder, stored);
    }

    WfsRequest read(Kvp p) {
        String operation = p.get("request");
        if (!operation.equalsIgnoreCase("GetCapabilities")) {
            version(p);
        }
        return switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> capabilities(p);
            case "describefeaturetype" -> describe(p);
            case "liststoredqueries" ->
                    new WfsRequest.ListStoredQueries(stored.offered(), stored.defined());
            case "describestoredqueries" -> describeStored(p);
            case "getfeature" -> queries.read(p, prefixes(p));
            default -> throw RequestParser.notSupported(operation);
        };
    }

    /** Version of a request other than GetCapabilities, the newest when it names none. */
    static WfsVersion version(Kvp p) {
        return p.find("version").map(WfsVersion::get).orElse(WfsVersion.V2_0_2);
    }

    /** The queries of a request of 2.0 that says which features it means as GetFeature does. */
    FeatureRequest features(Kvp p) {
        return queries.read(p, prefixes(p));
    }

    /** The only request that has to say its service, as a client may ask a path of any kind. */
    private static WfsRequest capabilities(Kvp p) {
        p.get("service");
        List<String> accepted = p.list("acceptVersions");
        WfsVersion version =
                accepted.isEmpty()
                        ? WfsVersion.nearest(p.find("version").orElse(""))
                        : WfsVersion.negotiate(accepted);
        return new WfsRequest.Capabilities(
                version, Section.of(p.list("sections")), p.find("updateSequence"));
    }

    private WfsRequest describe(Kvp asked) {
        WfsVersion version = version(asked);
        Kvp p = EarlierParameters.modern(asked, version);
        Set<Layer> layers = new LinkedHashSet<>();
        for (String group : groups(either(p, "typeNames", "typeName"))) {
            for (String name : group.split(",", -1)) {
                layers.add(names.layer("typeNames", name.strip(), prefixes(p)));
            }
        }
        return new WfsRequest.DescribeTypes(
                layers.isEmpty() ? names.all() : new ArrayList<>(layers),
                SchemaFormat.of(p.find("outputFormat"), version));
    }

    private WfsRequest describeStored(Kvp p) {
        return stored.named(p.list("storedQuery_Id"));
    }

    /** Value of a parameter under its name or the one it had in earlier versions. */
    static Optional<String> either(Kvp p, String name, String before) {
        return p.find(name).or(() -> p.find(before));
    }

    /** {@code (a)(b)} in its parts; a value without parentheses is one part. */
    static List<String> groups(Optional<String> value) {
        if (value.isEmpty()) {
            return List.of();
        }
        String text = value.get();
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return List.of(text);
        }
        List<String> groups = new ArrayList<>();
        for (String group : text.substring(1, text.length() - 1).split("\\)\\s*\\(", -1)) {
            groups.add(group.strip());
        }
        return groups;
    }

    /** The prefixes of the NAMESPACES parameter: {@code xmlns(gw,http://…)}. */
    static Prefixes prefixes(Kvp p) {
        Optional<String> value = either(p, "namespaces", "namespace");
        if (value.isEmpty()) {
            return prefix -> null;
        }
        Map<String, String> declared = new HashMap<>();
        String rest = value.get();
        Matcher matcher = XMLNS.matcher(rest);
        while (matcher.find()) {
            String prefix = matcher.group(1);
            declared.put(prefix == null ? "" : prefix, matcher.group(2).strip());
        }
        if (declared.isEmpty()) {
            throw OgcFault.invalid("namespaces", rest, " xmlns(前缀,URI)", "xmlns(prefix,uri)");
        }
        return declared::get;
    }
}
