package io.gridward.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaHostsTest {

    private static String fetch(String address) throws IOException {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://schemas.opengis.net/wfs/2.0/wfs.xsd, http://www.opengis.net/wfs/2.0",
        "http://schemas.opengis.net/gml/3.2.1/gml.xsd, http://www.opengis.net/gml/3.2",
        "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd, http://www.opengis.net/gml",
        "http://www.w3.org/2001/xml.xsd, http://www.w3.org/XML/1998/namespace"
    })
    void schemasComeOutOfJars(String address, String namespace) throws IOException {
        try (SchemaHosts hosts = SchemaHosts.stand()) {
            assertThat(fetch(address)).contains("targetNamespace=\"" + namespace + "\"");
            assertThat(hosts.unknown()).isEmpty();
        }
    }

    @Test
    void aSchemaThatIsInNoJarIsNotedDown() throws IOException {
        String address = "http://schemas.opengis.net/none/none.xsd";
        try (SchemaHosts hosts = SchemaHosts.stand()) {
            assertThatThrownBy(() -> fetch(address)).isInstanceOf(FileNotFoundException.class);
            assertThat(hosts.unknown()).containsExactly(address);
        }
    }

    @Test
    void nothingElseIsReachedAndAfterwardsAllIsAsBefore() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (SchemaHosts hosts = SchemaHosts.stand()) {
            assertThatThrownBy(() -> hosts.select(URI.create("http://example.org/")))
                    .hasMessageContaining("out of reach");
            assertThat(hosts.select(URI.create("http://127.0.0.1:1/"))).hasSize(1);
        }
        assertThat(ProxySelector.getDefault()).isSameAs(before);
    }
}
