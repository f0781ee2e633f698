package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.wfs.Wfs.Answer;
import io.gridward.ogc.wfs.query.WfsSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

@Tag("slow")
class PagingTest {
    private static final String ASK = "VERSION=2.0.0&REQUEST=GetFeature&";
    private static final String QUERY =
            """
            <wfs:Query typeNames="gw:component" srsName="EPSG:4490">
              <wfs:PropertyName>gw:type_code</wfs:PropertyName>
              <fes:Filter><fes:And>
                <fes:PropertyIsNotEqualTo><fes:ValueReference>gw:type_code</fes:ValueReference><fes:Literal>01001</fes:Literal></fes:PropertyIsNotEqualTo>
                <fes:BBOX><fes:ValueReference>geom</fes:ValueReference><gml:Envelope srsName="EPSG:4490">
                  <gml:lowerCorner>122 46</gml:lowerCorner><gml:upperCorner>123 47</gml:upperCorner></gml:Envelope></fes:BBOX>
              </fes:And></fes:Filter>
              <fes:SortBy><fes:SortProperty><fes:ValueReference>gw:type_code</fes:ValueReference><fes:SortOrder>DESC</fes:SortOrder></fes:SortProperty></fes:SortBy>
            </wfs:Query>
            """;

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPENAMES=component|1",
                "TYPENAMES=component|7",
                "TYPENAMES=component|19",
                "TYPENAMES=component|57",
                "TYPENAMES=component|58",
                "TYPENAMES=component&SORTBY=type_code D|8",
                "TYPENAMES=component&SORTBY=owner_name|5",
                "TYPENAMES=unit_grid&BBOX=122.081,46.061,122.087,46.066,EPSG:4490|4",
                "TYPENAMES=(place)(department)(unit_grid)|4",
                "TYPENAMES=(unit_grid)(place)&PROPERTYNAME=(name)(*)&OUTPUTFORMAT=gml32|7"
            })
    void followingThePagesGivesEveryFeatureOnce(String query, int count) {
        String whole = wfs.get(ASK + query).text();
        List<String> all = Answers.ids(whole);
        assertThat(Answers.link(whole, "next")).isEmpty();

        List<List<String>> pages = walk(wfs.get(ASK + query + "&COUNT=" + count), "next", count);

        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(pages).hasSize((all.size() + count - 1) / count);
    }

    @Test
    void thePagesLeadBackToTheFirst() {
        String all = wfs.get(ASK + "TYPENAMES=component").text();
        String last = ASK + "TYPENAMES=component&COUNT=10&STARTINDEX=53";

        List<List<String>> pages = walk(wfs.get(last), "previous", 10);

        Collections.reverse(pages);
        assertThat(pages).hasSize(7);
        assertThat(pages.stream().flatMap(List::stream))
                .containsExactlyElementsOf(Answers.ids(all));
    }

    private static List<List<String>> walk(Answer first, String link, int count) {
        List<List<String>> pages = new ArrayList<>();
        Answer answer = first;
        while (true) {
            List<String> ids = Answers.ids(answer.text());
            assertThat(ids.size()).isLessThanOrEqualTo(count);
            assertThat(Answers.returned(answer.text())).isEqualTo(ids.size());
            pages.add(ids);
            String next = Answers.link(answer.text(), link);
            if (next.isEmpty() || pages.size() > 100) {
                return pages;
            }
            assertThat(next).startsWith(Wfs.ADDRESS + "?");
            answer = wfs.follow(next);
            assertThat(answer.status()).as(next).isEqualTo(200);
        }
    }

    @Test
    void anXmlRequestIsPagedByAddressesToo() {
        String whole = wfs.postGetFeature("", QUERY).text();

        List<List<String>> pages = walk(wfs.postGetFeature("count='9'", QUERY), "next", 9);

        assertThat(Answers.ids(whole)).hasSizeGreaterThan(18);
        assertThat(pages.stream().flatMap(List::stream))
                .containsExactlyElementsOf(Answers.ids(whole));
    }

    @Test
    void severalQueriesInXmlArePagedAsOne() {
        String queries = "<wfs:Query typeNames='gw:place' srsName='EPSG:4490'/>" + QUERY;
        List<String> all = Answers.ids(wfs.postGetFeature("", queries).text());

        List<List<String>> pages = walk(wfs.postGetFeature("count='4'", queries), "next", 4);

        assertThat(all).hasSizeGreaterThan(20).startsWith("place.P1");
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void hitsLeadToTheFeatures() {
        String ask = ASK + "TYPENAMES=component&COUNT=6&RESULTTYPE=";
        String hits = wfs.get(ask + "hits").text();
        String page = wfs.follow(Answers.link(hits, "next")).text();

        assertThat(Answers.ids(page)).isEqualTo(Answers.ids(wfs.get(ask + "results").text()));
        assertThat(Answers.link(hits, "previous")).isEmpty();
        assertThat(Answers.link(wfs.get(ask + "hits&STARTINDEX=57").text(), "next")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STARTINDEX=57,0", "STARTINDEX=1000000000000,0", "COUNT=0,0", "STARTINDEX=56,1"})
    void beyondTheEndThereIsNothing(String page, int returned) {
        String text = wfs.get(ASK + "TYPENAMES=component&" + page).text();

        assertThat(Answers.returned(text)).isEqualTo(returned);
        assertThat(Answers.matched(text)).isEqualTo(CityStore.COMPONENTS);
        assertThat(Answers.link(text, "next")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&COUNT=100", "&COUNT=999999999999999999"})
    void noAnswerIsLargerThanTheLimit(String count) {
        Wfs small = new Wfs(city.features(), new WfsSettings(12, 16, 1000, 10, 10));
        String text = small.get(ASK + "TYPENAMES=component" + count).text();

        assertThat(Answers.ids(text)).hasSize(12);
        assertThat(Answers.matched(text)).isEqualTo(CityStore.COMPONENTS);
        assertThat(Answers.link(text, "next")).contains("STARTINDEX=12", "COUNT=12");
        assertThat(small.get("REQUEST=GetCapabilities").text())
                .contains(
                        "name=\"CountDefault\"><ows:NoValues></ows:NoValues><ows:DefaultValue>12<");
    }

    @Test
    void addressesTooLongForAServerAreLeftOut() {
        String names = "code,".repeat(2000) + "code";
        String query = ASK + "TYPENAMES=unit_grid&COUNT=3&PROPERTYNAME=" + names;

        assertThat(Answers.link(wfs.get(query).text(), "next")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&SORTBY=type_code D", "&SORTBY=owner_name,name D"})
    void aWalkGoesOnInItsVersionWhateverIsPublishedMeanwhile(String order, @TempDir Path own) {
        try (CityStore changing = new CityStore(own)) {
            Wfs service = new Wfs(changing.features());
            String ask = ASK + "TYPENAMES=component&COUNT=8" + order;
            List<String> before =
                    Answers.ids(service.get(ASK + "TYPENAMES=component" + order).text());
            List<String> walked = new ArrayList<>();
            String text = service.get(ask).text();
            for (int i = 0; ; i++) {
                walked.addAll(Answers.ids(text));
                assertThat(Answers.matched(text)).isEqualTo(before.size());
                String next = Answers.link(text, "next");
                if (next.isEmpty()) {
                    break;
                }
                changing.replaceComponents(i);
                text = service.follow(next).text();
            }
            assertThat(walked).isEqualTo(before);
            assertThat(Answers.ids(service.get(ask).text())).isNotEqualTo(before.subList(0, 8));
        }
    }

    @Test
    void aPageIsReadFromWhereTheOneBeforeEndedAndNotCountedOff() {
        Offsets offsets = new Offsets(city.features(), new AtomicLong());
        Wfs counted = new Wfs(offsets);
        Answer answer = counted.get(ASK + "TYPENAMES=component&COUNT=10");
        for (int page = 1; page < 5; page++) {
            answer = counted.follow(Answers.link(answer.text(), "next"));
        }
        assertThat(offsets.most.get()).as("also for the place of the last row").isEqualTo(9);
        counted.get(ASK + "TYPENAMES=component&COUNT=10&STARTINDEX=50");
        assertThat(offsets.most.get()).as("also for who counts by himself").isEqualTo(9);
        counted.get(ASK + "TYPENAMES=component&COUNT=10&STARTINDEX=33");
        assertThat(offsets.most.get()).as("a page nobody walked to").isEqualTo(42);
    }

    /** Notes the largest offset that is asked for. */
    private record Offsets(FeatureSource source, AtomicLong most) implements FeatureSource {
        @Override
        public FeatureStream read(FeatureQuery query) {
            most.accumulateAndGet(query.offset(), Math::max);
            return source.read(query);
        }

        @Override
        public long count(FeatureQuery query) {
            return source.count(query);
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return source.bounds(layer);
        }

        @Override
        public long version() {
            return source.version();
        }
    }

    @Test
    void aCursorWithAnotherStartKeepsItsVersionOnly() {
        String first = wfs.get(ASK + "TYPENAMES=component&COUNT=10").text();
        String next = Answers.link(first, "next");
        String moved = wfs.follow(next.replace("STARTINDEX=10", "STARTINDEX=20")).text();
        String plain = wfs.get(ASK + "TYPENAMES=component&COUNT=10&STARTINDEX=20").text();

        assertThat(Answers.ids(moved)).isEqualTo(Answers.ids(plain)).hasSize(10);
    }

    @Test
    void aCursorOfAnotherRequestIsRefused() {
        String next = Answers.link(wfs.get(ASK + "TYPENAMES=component&COUNT=10").text(), "next");
        String cursor = next.replaceAll(".*CURSOR=([^&]+).*", "$1");
        for (String other : List.of("TYPENAMES=unit_grid", "TYPENAMES=component&SORTBY=name")) {
            Answer answer = wfs.get(ASK + other + "&COUNT=10&STARTINDEX=10&CURSOR=" + cursor);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("cursor").contains("belongs to another request");
        }
    }

    @Test
    void aBrokenCursorIsRefusedWhereverItIsBroken() {
        String ask = ASK + "TYPENAMES=component&SORTBY=name&COUNT=10";
        String cursor =
                Answers.link(wfs.get(ask).text(), "next").replaceAll(".*CURSOR=([^&]+).*", "$1");
        Random random = new Random(20_261_126);
        for (int i = 0; i < 400; i++) {
            StringBuilder broken = new StringBuilder(cursor);
            int at = random.nextInt(cursor.length());
            if (random.nextBoolean()) {
                broken.setLength(at);
            } else {
                broken.setCharAt(at, "AZaz09-_!".charAt(random.nextInt(9)));
            }
            Answer answer = wfs.get(ask + "&STARTINDEX=10&CURSOR=" + broken);
            assertThat(answer.status()).as(broken.toString()).isIn(200, 400);
        }
        assertThat(wfs.get(ask + "&CURSOR=x").text()).contains("not a cursor of this service");
    }

    @Test
    void anOldVersionAndAnotherDayCanBeAskedFor(@TempDir Path own) {
        try (CityStore changing = new CityStore(own)) {
            Wfs service = new Wfs(changing.features());
            long version = changing.features().version();
            String ask = ASK + "TYPENAMES=component";
            List<String> before = Answers.ids(service.get(ask).text());
            changing.replaceComponents(1);

            String old = ask + "&RESOURCEVERSION=" + version;
            assertThat(Answers.ids(service.get(old).text())).isEqualTo(before);
            assertThat(Answers.ids(service.get(ask).text())).isNotEqualTo(before);
            assertThat(Answers.ids(service.get(ask + "&ASOF=2026-02-28").text())).isEqualTo(before);
            Answer toCome = service.get(ask + "&RESOURCEVERSION=999");
            assertThat(toCome.status()).isEqualTo(400);
            assertThat(toCome.text()).contains("no data version 999");
            assertThat(service.get(ask + "&ASOF=2026-02-30").text()).contains("YYYY-MM-DD");
        }
    }
}
