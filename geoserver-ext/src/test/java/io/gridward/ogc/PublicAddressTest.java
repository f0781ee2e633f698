package io.gridward.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.request.OgcSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {
    private static final OgcSettings PLAIN = OgcSettings.defaults();
    private static final OgcSettings TRUSTING = new OgcSettings(9, 9, 9, 9, 9, 9, null, true);

    private static MockHttpServletRequest request(String host) {
        MockHttpServletRequest in = new MockHttpServletRequest("GET", "/wfs");
        in.setLocalAddr("10.0.0.5");
        in.setLocalPort(8080);
        if (host != null) {
            in.addHeader("Host", host);
        }
        return in;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "example.com:8080", "10.1.2.3:80", "[::1]:8080", "a_b-c"})
    void aHostHeaderThatIsAHostIsBelieved(String host) {
        assertThat(new PublicAddress(PLAIN).of(request(host))).isEqualTo("http://" + host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "evil.com/path",
                "evil.com\"><script>",
                "user@evil.com",
                "evil.com:123456",
                "evil.com#",
                "[::1",
                "",
                "例子.com"
            })
    void anyOtherHostHeaderIsNot(String host) {
        assertThat(new PublicAddress(PLAIN).of(request(host))).isEqualTo("http://10.0.0.5:8080");
    }

    @Test
    void withoutAHostTheConnectionSaysWhere() {
        MockHttpServletRequest in = request(null);
        in.setLocalAddr("fe80::1");
        in.setSecure(true);

        assertThat(new PublicAddress(PLAIN).of(in)).isEqualTo("https://[fe80::1]:8080");
    }

    @Test
    void theSettingWins() {
        OgcSettings set = new OgcSettings(9, 9, 9, 9, 9, 9, "https://maps.city.cn/gis", true);
        MockHttpServletRequest in = request("other.com");
        in.addHeader("X-Forwarded-Host", "third.com");

        assertThat(new PublicAddress(set).of(in)).isEqualTo("https://maps.city.cn/gis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https|maps.cn||/gis|https://maps.cn/gis",
                "https|maps.cn, proxy|443||https://maps.cn",
                "http|maps.cn|8443|/a/b|http://maps.cn:8443/a/b",
                "gopher|maps.cn:81|8443||http://maps.cn:81",
                "|[::2]|8443||http://[::2]:8443",
                "|evil.com/x|||http://10.0.0.5:8080",
                "||||http://inner:1",
                "https|||/<script>|https://inner:1"
            })
    void aTrustedProxySaysHowItIsReached(
            String proto, String host, String port, String prefix, String address) {
        MockHttpServletRequest in = request("inner:1");
        header(in, "X-Forwarded-Proto", proto);
        header(in, "X-Forwarded-Host", host);
        header(in, "X-Forwarded-Port", port);
        header(in, "X-Forwarded-Prefix", prefix);

        assertThat(new PublicAddress(TRUSTING).of(in)).isEqualTo(address);
        assertThat(new PublicAddress(PLAIN).of(in)).isEqualTo("http://inner:1");
    }

    private static void header(MockHttpServletRequest in, String name, String value) {
        if (value != null) {
            in.addHeader(name, value);
        }
    }
}
