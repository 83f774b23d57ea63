package dev.latchkey.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @Test
    void textCannotLeaveItsElementOrAttribute() {
        assertThat(Markup.escaped("<b title=\"x\" id='y'>&amp;").html())
                .isEqualTo("&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no address here | no address here",
                "go to http://a.example/r/x-Y_z. Soon | go to <http://a.example/r/x-Y_z>. Soon",
                "(https://a.example/?q=1&r=2) | (<https://a.example/?q=1&amp;r=2>)",
                "two http://a.example http://b.example | two <http://a.example> <http://b.example>",
                "javascript:alert(1) ftp://a.example | javascript:alert(1) ftp://a.example",
            })
    void onlyWebAddressesBecomeLinks(String text, String expected) {
        String withLinks =
                expected.replaceAll(
                        "<([^>]*)>",
                        "<a href=\"$1\" target=\"_blank\" rel=\"noopener noreferrer\">$1</a>");

        assertThat(Links.in(text).html()).isEqualTo(withLinks);
    }

    @Test
    void anAddressCannotSmuggleMarkupIn() {
        assertThat(Links.in("http://a.example/\"onmouseover=alert(1)//<script>").html())
                .contains("href=\"http://a.example/\"")
                .contains("&quot;onmouseover")
                .doesNotContain("<script");
    }
}
