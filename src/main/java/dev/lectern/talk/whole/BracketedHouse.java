package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.NoHouse;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Where whoever speaks works, told in a bracket right behind their name in the line that tells of their talk, whatever its ending:
 * {@code 关铁生（北方车联）先来，讲的是《…》}. What else stands in such a bracket tells how they take part, or what they are called.
 */
final class BracketedHouse {
    private static final Pattern BRACKET = Pattern.compile("\\s?[（(]((?=.{0,16}\\p{IsHan})[\\p{IsHan}\\p{IsLatin}][\\p{IsHan}\\p{IsLatin} ·&-]{2,18})[)）]");
    private static final Pattern NOTE = Pattern.compile("线[上下]|远程|连线|化名|笔名|音译|同上|[上下右左中][图排]?|[左右]起.*|主持.*|.*(?:先生|女士|老师|同学|期|届|次|人)|[男女]|.*[讲说聊谈].*|(?i:he|she|they|online|remote|ex|left|right|pictured)");

    private BracketedHouse() {}

    static List<Finding> given(Page page, List<Finding> talks) {
        return talks.stream().map(t -> t.kind() == Kind.PANEL || t.speakers().stream().allMatch(s -> s.organization() != null || s.role() != null) ? t
                : t.by(t.speakers().stream().map(s -> housed(page, t, s)).toList())).toList();
    }

    private static Speaker housed(Page page, Finding talk, Speaker speaker) {
        String text = page.unit(talk.start()).text();
        int at = speaker.organization() == null && speaker.role() == null && PersonalName.isChinese(speaker.name()) ? text.indexOf(speaker.name()) : -1;
        Matcher bracket = at < 0 ? null : BRACKET.matcher(text).region(at + speaker.name().length(), text.length());
        String said = bracket != null && bracket.lookingAt() ? bracket.group(1).strip() : "";
        if (said.isEmpty() || NOTE.matcher(said).matches() || NoHouse.is(said) || PersonalName.is(said)) {
            return speaker;
        }
        Affiliation a = Affiliation.read(said, page.organizations());
        return a.organization() == null && a.role() == null ? speaker : new Speaker(speaker.name(), a.organization(), a.role());
    }
}
