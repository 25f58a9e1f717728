package dev.lectern.server.page;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.server.http.Language;
import dev.lectern.server.http.Text;
import dev.lectern.talk.TalkDocument.Kind;
import java.text.MessageFormat;
import java.util.Locale;

/** Everything that pages say of themselves, as {@link MessageFormat} patterns, so that a template cannot name a phrase that is not there. */
enum Phrase {
    NAME("Lectern", "讲台"),
    TAGLINE("Who said what, and where.", "谁讲过什么，一搜便知。"),
    SKIP("Skip to the results", "跳到结果"),
    SKIP_TO_CONTENT("Skip to the content", "跳到正文"),
    OTHER_LANGUAGE("中文", "English"),

    BOX("Search talks, speakers, organizations", "搜索分享、讲者、单位"),
    BOX_EXAMPLE("A topic, a name, an organization …", "主题、人名、单位……"),
    SEARCH("Search", "搜索"),
    HELD("{0,choice,0#no talks|1#1 talk|1<{0} talks}", "{0} 个分享"),
    HELD_EVENTS("{0,choice,0#no events|1#1 event|1<{0} events}", "{0} 场活动"),
    HELD_SPEAKERS("{0,choice,0#no speakers|1#1 speaker|1<{0} speakers}", "{0} 位讲者"),

    FOUND("{0,choice,0#No results|1#1 result|1<{0} results}", "{0} 条结果"),
    TOOK("{0} ms", "用时 {0} 毫秒"),
    NEWEST("All, newest first", "全部，由近及远"),
    RESULTS("Results", "结果"),
    RESULTS_FOR("“{0}”", "“{0}”"),
    DID_YOU_MEAN("Did you mean", "您要找的是不是"),

    NARROW("Narrow down", "筛选"),
    APPLY("Apply", "应用筛选"),
    MORE("{0} more", "还有 {0} 项"),
    OTHERS("Find others with the search box.", "其余的请用搜索框查找。"),
    FROM("From", "起"),
    TO("To", "止"),
    DATES("Dates", "日期"),
    ACTIVE("Active filters", "已选条件"),
    REMOVE("Remove {0}: {1}", "去掉{0}：{1}"),
    CLEAR("Clear all", "全部清除"),

    SORT("Order", "排序"),
    BY_RELEVANCE("Relevance", "相关"),
    BY_NEWEST("Newest", "最新"),
    BY_OLDEST("Oldest", "最早"),

    PAGES("Pages", "分页"),
    PREVIOUS("Previous", "上一页"),
    NEXT("Next", "下一页"),
    PAGE("Page {0}", "第 {0} 页"),

    NOTHING("Nothing was found.", "没有找到。"),
    BEYOND("There is no page {0}.", "没有第 {0} 页。"),
    TO_FIRST("To the first page", "回到第一页"),
    FEWER_FILTERS("Try it without the filters", "去掉筛选再试"),
    FEWER_WORDS("Try fewer or more general words, or one of these:", "换个更短、更常用的词，或者看看这些："),
    EMPTY("There are no talks yet. Index some posts with", "这里还没有分享。先索引一些帖子："),

    UNTITLED("The post gives no title", "原文没有题目"),
    UNTITLED_EVENT("Untitled event", "未命名的活动"),
    TALK_BY("A talk by {0}", "{0}的分享"),
    OPENING_BY("An address by {0}", "{0}的致辞"),
    PANEL_WITH("A panel with {0}", "{0}的圆桌对话"),
    ANNOUNCEMENT_BY("An announcement by {0}", "{0}的发布"),
    SOMEBODY("an unnamed speaker", "未署名讲者"),
    AND_OTHERS("{0} and others", "{0}等"),

    KIND_TALK("Talk", "分享"),
    KIND_OPENING("Address", "致辞"),
    KIND_PANEL("Panel", "圆桌"),
    KIND_ANNOUNCEMENT("Announcement", "发布"),
    KIND_EVENT("Event", "活动"),

    FACET_SPEAKER("Speaker", "讲者"),
    FACET_ORGANIZATION("Organization", "单位"),
    FACET_CITY("City", "城市"),
    FACET_YEAR("Year", "年份"),
    FACET_TAG("Tag", "标签"),
    FACET_EVENT("Event", "活动"),
    FACET_KIND("Kind", "类别"),
    FACET_LABEL("Format", "形式"),
    FACET_LANGUAGE("Language", "语言"),

    SPEAKERS("Speakers", "讲者"),
    ABOUT_SPEAKER("About the speaker", "讲者简介"),
    TALKS("Talks", "分享"),
    OTHER_TALKS("At the same event", "同场分享"),
    RELATED_TALKS("On the same things", "相关分享"),
    PEOPLE("Also there", "到场嘉宾"),
    AFFILIATIONS("Affiliations", "任职"),
    UNDATED("Without a date", "日期不详"),
    OTHER_NAMES("Also: {0}", "又名：{0}"),
    SHARES_STAGE("Shares a stage with", "常同台"),
    SHARED_TALKS("{0,choice,1#1 talk together|1<{0} talks together}", "合讲 {0} 次"),
    SHARED_EVENTS("{0,choice,1#at 1 event|1<at {0} events}", "同场 {0} 次"),
    SPOKE_FOR("Who spoke", "登台的人"),
    KIND_ORGANIZATION("Organization", "单位"),
    KIND_SPEAKER("Speaker", "讲者"),
    IN_SEARCH("Search within", "在其中搜索"),
    CALENDAR("Add to calendar", "加入日历"),
    FEED("Feed", "订阅"),
    WHOLE_POST("All that the post says besides", "原文其余内容"),
    OVERVIEW("Overview", "概览"),
    COUNT_EVENTS("{0,choice,1#event|1<events}", "场活动"),
    COUNT_TALKS("{0,choice,1#talk|1<talks}", "个分享"),
    COUNT_SPEAKERS("{0,choice,1#speaker|1<speakers}", "位讲者"),
    COUNT_ORGANIZATIONS("{0,choice,1#organization|1<organizations}", "个单位"),
    COUNT_CITIES("{0,choice,1#city|1<cities}", "座城市"),
    TALKS_PER_YEAR("Talks per year", "历年分享"),
    IN_YEAR("{0}: {1,choice,0#no talks|1#1 talk|1<{1} talks}", "{0} 年：{1} 个分享"),
    BUSIEST_ORGANIZATIONS("Organizations", "单位"),
    BUSIEST_SPEAKERS("Speakers", "讲者"),
    CITIES("Cities", "城市"),
    TAGS("Tags", "标签"),
    READ_POST("Read the post", "阅读原文"),
    SOURCE("Taken from {0}, line {1}", "出自 {0} 第 {1} 行"),
    AS_JSON("As JSON", "JSON 数据"),
    NO_BODY("The post says no more of it.", "原文没有更多介绍。"),

    NOT_FOUND("Not here", "这里没有"),
    NOT_UNDERSTOOD("That was not understood", "没能看懂这个请求"),
    OUR_FAULT("Something broke", "出了点问题"),
    TO_SEARCH("To the search", "去搜索"),
    NO_PAGE("There is no page at this address.", "这个地址上没有页面。"),
    FOOTER("Full-text search for community events and talks", "社区活动与分享的全文检索"),
    API("API", "API"),
    API_TITLE("The API", "接口说明"),
    API_PARAMETERS("Parameters", "参数"),
    API_ANSWERS("Answers", "回答"),
    API_SCHEMAS("What answers are made of", "回答的结构");

    private final Text pattern;

    Phrase(String english, String chinese) {
        pattern = new Text(english, chinese);
    }

    String in(Language language, Object... arguments) {
        return new MessageFormat(pattern.in(language), Locale.forLanguageTag(language.tag())).format(arguments);
    }

    static Phrase of(Kind kind) {
        return valueOf("KIND_" + kind.name());
    }

    static Phrase of(Facet facet) {
        return valueOf("FACET_" + facet.name());
    }

    static Phrase of(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> BY_RELEVANCE;
            case DATE_DESC -> BY_NEWEST;
            case DATE -> BY_OLDEST;
        };
    }
}
