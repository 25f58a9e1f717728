package dev.lectern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the name that people use for an organization from the one it is registered under: {@code 青衿（成都）软件股份有限公司},
 * {@code Acme (China) Co., Ltd.}
 *
 * <p>What is always left out is the legal form and a place in brackets. Trade and town are a part of many names that people
 * use, so that names without them are only proposed.
 */
public final class LegalForm {
    private static final Set<String> PLACES = Table.lines("places.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_PLACE = PLACES.stream().mapToInt(String::length).max().orElse(0);
    /** Towns have 市, provinces 省, before the name as well as without. */
    private static final String PLACE_MARKS = "市省";

    private static final Pattern CHINESE = Pattern.compile("(?:股份有限公司|有限责任公司|有限公司|股份公司|(?<![分子总母])公司)$");
    private static final Pattern JAPANESE = Pattern.compile("^株式会社\\s*|\\s*株式会社$");
    private static final Pattern LATIN = Pattern.compile("(?:\\s*[,，]\\s*|\\s+)(?:(?i:Inc|Incorporated|Ltd|Limited|LLC|Corp|Corporation|Co|Company|GmbH|gGmbH|e\\.\\s?V|"
            + "S\\.A\\.S?|S\\.r\\.l|S\\.p\\.A|B\\.V|N\\.V|Oyj?|ApS|A/S|PLC|Pte|Pty|Pvt|K\\.K)|AG|SE|KG|UG|SA|SAS|SARL|SRL|SpA|BV|NV|AB|AS|KK)\\.?$");
    private static final Pattern BRACKETS = Pattern.compile("[（(]\\p{IsHan}{2,6}[)）]");
    private static final Pattern LATIN_BRACKETS = Pattern.compile("\\s*[（(][^()（）]{2,24}[)）]$");
    private static final Pattern LEFT_OVER = Pattern.compile("[\\s,，&]+$");

    /** What a company does, in one word; and with what it does it. */
    private static final Pattern TRADE = Pattern.compile("(?<=..)(?:技术|科技|信息|软件|网络|系统|服务|\\s+(?:Technologies|Technology|Software|Systems))$");
    private static final Pattern WHOLE_TRADE = Pattern.compile("(?<=..)(?:信息|网络|软件|数据|数字|电子|智能|计算机|互联网|云计算)(?:技术|科技|系统|服务)$");
    private static final Pattern GROUP = Pattern.compile("(?<=..)(?:集团|控股|控股集团|集团控股|\\s+(?:Group|Holdings?))$");
    private static final Pattern BRANCH = Pattern.compile("分公司$");
    private static final Pattern COUNTRY = Pattern.compile("中国|中华|全国");
    private static final Pattern COMMON = Pattern.compile("(?:银行|大学|学院|公司|社区|协会|航空|电信|移动|联通|地铁|机场|铁路|电力|电网|石油|石化|能源|证券|保险|人寿|信托|基金|"
            + "集团|科技|软件|技术|信息|数据|网络|互联网|智能|电子|数据库|云计算|大数据|人工智能|文化|传媒|教育|咨询|投资|创业|服务|系统)+");

    /** The same names come up with each commit. */
    private static final Map<String, Names> CACHE = new ConcurrentHashMap<>();
    private static final int CACHED = 50_000;
    /** No name is longer; in UTF-16 units. */
    private static final int LONGEST = 100;

    private LegalForm() {}

    private record Names(String stripped, List<String> shorter) {}

    private static Names of(String name) {
        if (name.length() > LONGEST) {
            return new Names(name, List.of());
        }
        if (CACHE.size() > CACHED) {
            CACHE.clear();
        }
        return CACHE.computeIfAbsent(name, written -> {
            String bare = strip(written);
            return new Names(bare, shorten(written, bare));
        });
    }

    /** The name without its legal form and without a place in brackets; as it is where it has no legal form, or would be nothing without. */
    public static String stripped(String name) {
        return of(name).stripped;
    }

    /**
     * Names that people may use instead: without the town in front, the trade behind, or both, the longest first. Only of a
     * name that has a legal form, or is of a group or a branch; other names are used as they are.
     */
    public static List<String> shorter(String name) {
        return of(name).shorter;
    }

    private static String strip(String name) {
        String whole = name.strip();
        String bare = withoutForm(whole);
        return bare.equals(whole) || isCommon(bare) ? whole : bare;
    }

    private static String withoutForm(String name) {
        Matcher chinese = CHINESE.matcher(name);
        if (chinese.find()) {
            return BRACKETS.matcher(name.substring(0, chinese.start())).replaceAll("").strip();
        }
        String bare = JAPANESE.matcher(name).replaceFirst("");
        for (String before = ""; !before.equals(bare);) {
            before = bare;
            bare = LEFT_OVER.matcher(LATIN.matcher(bare).replaceFirst("")).replaceFirst("");
        }
        return bare.equals(name) ? name : LATIN_BRACKETS.matcher(bare).replaceFirst("");
    }

    private static List<String> shorten(String name, String bare) {
        String parent = withoutBranch(bare);
        String member = GROUP.matcher(parent).replaceFirst("");
        List<String> names = new ArrayList<>(List.of(parent, member));
        if (!bare.equals(name.strip())) {
            names.add(TRADE.matcher(member).replaceFirst(""));
            names.add(WHOLE_TRADE.matcher(member).replaceFirst(""));
            names.addAll(names.stream().map(LegalForm::withoutTown).toList());
        }
        return names.stream().filter(shorter -> shorter.length() < bare.length() && !isCommon(shorter)).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** {@code 青衿软件辽宁分公司} is of 青衿软件. */
    private static String withoutBranch(String name) {
        Matcher branch = BRANCH.matcher(name);
        if (!branch.find()) {
            return name;
        }
        String rest = name.substring(0, branch.start());
        for (int length = Math.min(LONGEST_PLACE + 1, rest.length() - 2); length > 1; length--) {
            String end = rest.substring(rest.length() - length);
            if (PLACES.contains(end) || PLACE_MARKS.indexOf(end.charAt(length - 1)) >= 0 && PLACES.contains(end.substring(0, length - 1))) {
                return rest.substring(0, rest.length() - length);
            }
        }
        return name;
    }

    private static String withoutTown(String name) {
        return COUNTRY.matcher(name).lookingAt() ? name : name.substring(townIn(name));
    }

    /** How much of the name's beginning is a place. */
    private static int townIn(String name) {
        for (int length = Math.min(LONGEST_PLACE, name.length()); length > 1; length--) {
            if (PLACES.contains(name.substring(0, length))) {
                return length < name.length() && PLACE_MARKS.indexOf(name.charAt(length)) >= 0 ? length + 1 : length;
            }
        }
        return 0;
    }

    /** Whether it names no organization in particular, but a place or a trade. */
    private static boolean isCommon(String name) {
        int town = townIn(name);
        return name.length() < 2 || town == name.length() || town == 0 && COMMON.matcher(name).matches();
    }
}
