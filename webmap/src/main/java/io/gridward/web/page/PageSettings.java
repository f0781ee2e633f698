package io.gridward.web.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code gridward.page.*}.
 *
 * @param baseMaps maps of others that may lie under the layers; none by default
 */
@ConfigurationProperties("gridward.page")
record PageSettings(@Nullable List<BaseMap> baseMaps) {
    PageSettings {
        baseMaps = baseMaps == null ? List.of() : List.copyOf(baseMaps);
    }

    /** Servers that pictures come from, as sources of a content policy. */
    List<String> servers() {
        return baseMaps.stream()
                .flatMap(map -> map.urls().stream())
                .map(BaseMap::server)
                .distinct()
                .toList();
    }

    /**
     * A map in tiles of the Web Mercator square (WMTS {@code GoogleMapsCompatible}).
     *
     * @param id name in the address of the page: small letters, digits, hyphens
     * @param titleZh its name
     * @param titleEn its name
     * @param urls addresses, ground first, with {@code {x}}, {@code {y}}, {@code {z}}; <code>{0-7}
     *     </code> in the host stands for one of several
     * @param attribution who made it, as its licence asks
     * @param maxZoom deepest zoom; 18 when not set
     */
    record BaseMap(
            String id,
            String titleZh,
            String titleEn,
            List<String> urls,
            @Nullable String attribution,
            @Nullable Integer maxZoom) {
        private static final int DEEPEST = 18;
        private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
        private static final Pattern ADDRESS = Pattern.compile("(https?://)([^/;,\\s]+)/[^;\\s]*");

        BaseMap {
            require(id != null && ID.matcher(id).matches(), "id", id);
            require(urls != null && !urls.isEmpty(), "urls", urls);
            for (String url : urls) {
                boolean complete =
                        url.contains("{x}") && url.contains("{y}") && url.contains("{z}");
                require(complete && ADDRESS.matcher(url).matches(), "urls", url);
            }
            titleZh = titleZh == null ? id : titleZh;
            titleEn = titleEn == null ? titleZh : titleEn;
            maxZoom = maxZoom == null ? DEEPEST : maxZoom;
            urls = List.copyOf(urls);
        }

        private static void require(boolean good, String part, @Nullable Object value) {
            if (!good) {
                throw new IllegalArgumentException(
                        "gridward.page.base-maps[].%s “%s” 不能用：id 为小写字母、数字、连字符，urls 为含 {x} {y} {z} 的 http 地址 / gridward.page.base-maps[].%s '%s' cannot be used: an id is small letters, digits and hyphens, urls are http addresses with {x} {y} {z}"
                                .formatted(part, value, part, value));
            }
        }

        /** The server of an address; one of several is any of its domain. */
        private static String server(String url) {
            Matcher parts = ADDRESS.matcher(url);
            if (!parts.matches()) {
                throw new IllegalArgumentException(url);
            }
            return parts.group(1) + parts.group(2).replaceFirst("^[^.]*\\{[^}]*\\}[^.]*", "*");
        }
    }
}
