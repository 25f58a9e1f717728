package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void givesTheSameBlocksAsMarkdown() {
        assertThat(Shown.blocks(
                        "<h3>分享</h3>", "<p><strong>林小满</strong> <em>海风科技</em> <a href=\"x\">链接</a></p>", "<hr>",
                        "<ul><li>一<ul><li>二</li></ul></li></ul>", "<ol start=3><li>三</ol>", "<img src=a.png alt=照片>",
                        "<blockquote>引文</blockquote>", "<pre>a  b</pre>"))
                .isEqualTo(Shown.blocks(
                        "### 分享", "", "**林小满** *海风科技* [链接](x)", "", "---", "", "- 一", "  - 二", "", "3. 三", "",
                        "![照片](a.png)", "", "> 引文", "", "```", "a  b", "```"))
                .hasSize(9);
    }

    @Test
    void readsMarkdownInsideHtml() {
        assertThat(Shown.numbered("<img src=\"./a.jpg\" width=\"100%\" />", "<font size=1><center>**海风科技首席架构师 林小满**</center></font>"))
                .containsExactly("1 image ./a.jpg", "2 caption «海风科技首席架构师 林小满»");
        assertThat(Shown.blocks("<div align=\"center\">", "", "## 议程", "", "[讲稿](a.pdf)", "", "</div>"))
                .containsExactly("h2 议程", "centered [讲稿](a.pdf)");
        assertThat(Shown.blocks("### <center>领导致辞</center>", "#### <p style=\"text-align:center\">分享</p>"))
                .containsExactly("h3 领导致辞", "h4 分享");
    }

    @Test
    void tellsCentredAndSmallText() {
        assertThat(Shown.blocks("<p align=center>甲</p>", "<p style='text-align: center;'><span>乙</span></p>", "<center>丙</center>",
                        "<div style='text-align:center'><p style='text-align:left'>丁</p></div>", "<small>戊</small>", "",
                        "<p><span style='font-size:12px'>己</span></p>", "<p><font size=2>庚</font>与辛</p>"))
                .containsExactly("centered 甲", "centered 乙", "centered 丙", "p 丁", "small 戊", "small 己", "p 庚与辛");
    }

    @Test
    void readsCardsInListItems() {
        assertThat(Shown.blocks("<ul class=\"row\">", "    <li>", "        <div><img src=\"a.jpg\" /></div>", "        <p>林小满</p>",
                        "        <p>海风科技<br>架构师</p>", "    </li>", "</ul>"))
                .containsExactly("image a.jpg", "- 林小满⏎海风科技⏎架构师");
    }

    @Test
    void repeatsCellsThatSpanRowsAndColumns() {
        assertThat(Shown.blocks("<table>", "<tr><th>时间</th><th>主题</th><th>嘉宾</th></tr>",
                        "<tr><td rowspan=2>上午</td><td>甲</td><td><p>林小满</p><p>海风</p></td></tr>", "<tr><td colspan=2>茶歇</td></tr>", "</table>"))
                .containsExactly("row 0/0 header 时间 | 主题 | 嘉宾", "row 0/1 上午 | 甲 | 林小满⏎海风", "row 0/2 上午 | 茶歇 | 茶歇");
    }

    @Test
    void seesThroughTablesThatOnlyArrangeThePage() {
        assertThat(Shown.blocks("<table><tr><td><h3>分享</h3><p>第一段</p><p>第二段</p></td></tr></table>"))
                .containsExactly("h3 分享", "p 第一段", "p 第二段");
    }

    @Test
    void readsFilmsWithoutTheirFallbackText() {
        assertThat(Shown.blocks("<video controls poster=p.png>", "  <source src=\"a.mp4\">您的浏览器不支持 video 标签。", "</video><center>林小满</center>", "",
                        "<iframe src=\"//player.example/b\"></iframe>"))
                .containsExactly("video a.mp4", "caption 林小满", "video //player.example/b");
    }

    @Test
    void readsFiguresAndDefinitionLists() {
        assertThat(Shown.blocks("<figure><img src=a.png><figcaption>林小满，<b>海风科技</b></figcaption></figure>",
                        "<dl><dt>存储内核</dt><dd>林小满</dd></dl>", "<details><summary>往期</summary>回顾</details>"))
                .containsExactly("image a.png", "caption 林小满，«海风科技»", "p «存储内核»", "p 林小满", "p «往期»", "p 回顾");
    }

    @Test
    void partsParagraphsAtDoubleBreaks() {
        assertThat(Shown.blocks("甲<br>乙<br/><br>丙")).containsExactly("p 甲⏎乙", "p 丙");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(Shown.blocks("<!-- 注", "", "释 -->甲<script>", "let a = 1;", "", "</script>", "<style>p { color: red }</style>乙",
                        "<span style='display:none'>丙</span><MyCard title=x/><Badge>丁</Badge>"))
                .containsExactly("p 甲⏎乙⏎丁");
    }

    @Test
    void endsForgottenTagsWithTheirParagraph() {
        assertThat(Shown.blocks("<center><b>标题", "", "正文一", "", "<font size=1>小字", "", "正文二"))
                .containsExactly("centered «标题»", "p 正文一", "small 小字", "p 正文二");
        assertThat(Shown.blocks("<iframe src=a>", "", "正文")).containsExactly("video a", "p 正文");
    }

    @Test
    void readsTagsThatOnlyBrowsersForgive() {
        assertThat(Shown.blocks("<p style=\"text-align:center;\"align=\"center\"><img src=海报.jpg\" >甲</p>", "", "a < b 且 <未知> 与 1<2"))
                .containsExactly("image 海报.jpg", "caption 甲", "p a < b 且 <未知> 与 1<2");
    }

    @Test
    void readsHtmlThatIsIndentedAfterABlankLine() {
        assertThat(Shown.numbered("<div>", "", "    <p>林小满</p>", "", "</div>")).containsExactly("3 p 林小满");
    }

    @Test
    void prefersTheRealPictureToItsStandIn() {
        assertThat(Shown.blocks("<img src=\"data:image/gif;base64,AAAA\" data-src=\"a.png\">", "<img src=\"data:image/png;base64,BBBB\">"))
                .containsExactly("image a.png", "image data:image/png;base64");
    }
}
