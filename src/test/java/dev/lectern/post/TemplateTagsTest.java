package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTagsTest {

    @Test
    void readsHugoShortcodes() {
        assertThat(Shown.numbered("{{< figure src=\"a.png\"", "   title=\"林小满\" caption=\"林小满，**海风科技**\" >}}", "", "{{< youtube abc123 >}}", "",
                        "{{< bilibili BV1xx >}}", "", "{{% notice tip %}}里面的 *话*{{% /notice %}}", "", "{{< toc >}}[讲稿]({{< ref \"b.md\" >}})"))
                .containsExactly("1 image a.png  林小满", "1 caption 林小满，«海风科技»", "4 video https://www.youtube.com/watch?v=abc123",
                        "6 video https://www.bilibili.com/video/BV1xx", "8 p 里面的 ‹话›", "10 p [讲稿](b.md)");
    }

    @Test
    void readsLiquidAndHexoTags() {
        assertThat(Shown.blocks("{% include figure image_path=\"/a.png\" caption=\"合影\" %}", "", "![](/x{{ site.baseurl }}/b.png) {{ page.title }}", "",
                        "{% comment %}", "藏", "{% endcomment %}", "{% asset_img c.png 题 %}", "", "{% raw %}留{% endraw %}", "",
                        "<img src=\"{{ '/d.png' | relative_url }}\">"))
                .containsExactly("image /a.png", "caption 合影", "image /x/b.png", "image c.png", "p 留", "image /d.png");
    }

    @Test
    void keepsWhatContainersHold() {
        assertThat(Shown.numbered("::: tip 分享一", "林小满：存储内核", ":::", ":::note[提示]", "", "- 甲", "", ":::"))
                .containsExactly("1 p «分享一»", "2 p 林小满：存储内核", "4 p «提示»", "6 - 甲");
    }

    @Test
    void dropsAttributesImportsAndContents() {
        assertThat(Shown.numbered("import Card from '@site/Card';", "", "[[toc]]", "", "## 议程", "{: .no_toc }", "", "[x](y){:target=\"_blank\"} 甲"))
                .containsExactly("5 h2 议程", "8 p [x](y) 甲");
    }

    @Test
    void keepsTheWordsOfFootnotes() {
        assertThat(Shown.numbered("林小满[^1] 讲了存储。", "", "[^1]: 林小满在海风科技写数据库。", "[^b]: 另一条", "", "[a]: https://a.example"))
                .containsExactly("1 p 林小满 讲了存储。", "3 p [^1]: 林小满在海风科技写数据库。⏎[^b]: 另一条");
    }

    @Test
    void leavesBracesThatAreNoTags() {
        assertThat(Shown.blocks("println!({:?}) 与 {: 甲", "", "İ<PRE>**a**</PRE>")).containsExactly("p println!({:?}) 与 {: 甲", "p İ", "code **a**");
    }

    @Test
    void readsWordPressCaptions() {
        assertThat(Shown.blocks("[caption id=\"a\" width=\"300\"]![照](a.png) 林小满在台上[/caption]"))
                .containsExactly("image a.png 照", "caption 林小满在台上");
    }

    @Test
    void leavesCodeAlone() {
        assertThat(Shown.blocks("`{{ x }}` 与 ``<!-- y -->``", "", "~~~", "{{< figure src=a >}}", "::: tip", "~~~"))
                .containsExactly("p `{{ x }}` 与 `<!-- y -->`", "code {{< figure src=a >}}\n::: tip");
    }

    @Test
    void leavesTagsThatAreNeverClosed() {
        assertThat(Shown.blocks("{{< 甲", "", "{% 乙", "", "{{ 丙", "", "<!-- 丁")).containsExactly("p {{< 甲", "p {% 乙", "p {{ 丙", "p 丁");
    }

    @Test
    void keepsTheTextOfPreAsItWasTyped() {
        assertThat(Shown.numbered("<pre>", "  **甲**", "", "- 乙</pre>", "丙")).containsExactly("1 code   **甲**\n\n- 乙", "5 p 丙");
    }
}
