package dev.lectern.talk.rule;

import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What a post asks of its readers below all that it tells: {@code 更多技术问题，可扫码加入交流群}, {@code ▼ 关注公众号，获取更多干货 ▼}. */
final class Appeals {
    private static final Pattern ASKS = Pattern.compile("扫码|扫描[^，。]{0,8}码|二维码|(?:关注|订阅)[^，。]{0,10}(?:公众号|视频号|社区|频道|账号|我们|[「“『])|公众号|(?:交流|微信|钉钉|技术|QQ|读者)群|[进加入]群|阅读原文|点击[^，。]{0,8}(?:原文|链接|关注|下载|查看|[「“『])|点个?(?:赞|在看|[Ss]tar)|一键三连|小助手|(?:更多|获取)[^，。]{0,16}(?:干货|资讯|精彩|文章|内容|技术问题)|加入[^，。]{0,14}(?:社区|群)|欢迎(?:关注|加入|投稿|扫码|订阅|转发|[Ss]tar)|转载请|投稿(?:邮箱|至|请)|商务合作|(?:往期|相关|推荐|延伸|更多)(?:阅读|回顾|推荐|文章)|(?i:follow us|subscribe to|join (?:our|the) (?:slack|discord|mailing list|community))");
    private static final int LONGEST = 140;

    private Appeals() {}

    /** A long text without those with which it ends. */
    static List<Piece> without(Page page, List<Piece> told) {
        List<Piece> kept = new ArrayList<>(told);
        while (kept.size() > 1 && asks(page.unit(kept.getLast().unit()).text())) {
            kept.removeLast();
        }
        return kept;
    }

    private static boolean asks(String line) {
        return line.length() <= LONGEST && ASKS.matcher(line).find();
    }
}
