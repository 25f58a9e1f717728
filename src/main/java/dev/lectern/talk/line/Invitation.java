package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;

/** What a post asks of its readers behind a programme: to come, to sign up, to add what they want to talk about. */
public final class Invitation {
    private static final Pattern ASKS = Pattern.compile("^(?:如(?:果|有|您|需|想|欲)|若有?|有意|[凡还]?有?想(?:要|加|提|报|来|参|讲|分享|试|追)|感兴趣|欢迎|请(?!到|来|教)|报名|另外?[，,]|此外[，,]|还有[，,]).{0,40}(?:议题|报名|参加|参会|参与|投稿|联系|回复|邮件|扫码|二维码|入会|添加|登记|链接|直播|下载|到场|名额|举手)");

    /** {@code 夜谈稻香，|不见不散！} */
    private static final Pattern CALLS = Pattern.compile("(?:不见不散|等你来|等着你|约起来|快来吧)[！!~～。]*$");

    private Invitation() {}

    /** Whether a line ends as one that calls for coming, and says nothing of a talk. */
    public static boolean calls(String text) {
        return text.length() > 4 && CALLS.matcher(text).find();
    }

    public static boolean asks(String text) {
        return ASKS.matcher(text).find();
    }
}
