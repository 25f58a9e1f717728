package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void takesCentredTextBesideAPictureForItsCaption() {
        assertThat(Shown.blocks("<center>上</center>", "", "![](a.png)", "", "", "<p align=center>下</p>", "", "<center>远</center>"))
                .containsExactly("caption 上", "image a.png", "caption 下", "centered 远");
    }

    @Test
    void takesEmphasisedTextRightBelowAPictureForItsCaption() {
        assertThat(Shown.blocks("![](a.png)", "*林小满在分享*", "", "*另一段*", "", "![](b.png)"))
                .containsExactly("image a.png", "caption ‹林小满在分享›", "p ‹另一段›", "image b.png");
    }

    @Test
    void leavesPlainTextBelowAPictureAParagraph() {
        assertThat(Shown.blocks("![](a.png)", "林小满 海风科技")).containsExactly("image a.png", "p 林小满 海风科技");
    }

    @Test
    void leavesLongCentredTextAParagraph() {
        assertThat(Shown.blocks("![](a.png)", "", "<center>" + "很长".repeat(120) + "</center>"))
                .containsExactly("image a.png", "centered " + "很长".repeat(120));
    }
}
