package dev.latchkey.acceptance.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageWeightTest {

    @Test
    void sheets_and_plain_scripts_block_others_do_not() {
        assertThat(
                        PageWeight.blockingIn(
                                """
                                <head><link rel="icon" href="i"><link rel="stylesheet" href="a.css"><script src="b.js"></script>
                                <script src="c.js" defer></script><script src="d.js" type="module"></script>
                                <script>inline()</script></head>"""))
                .containsExactly("a.css", "b.js");
    }
}
