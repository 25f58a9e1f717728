package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.HouseName;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one text tells by itself of whom it names. It is asked for again each time when more names are known from elsewhere, and
 * to read what stands around a name is dear.
 */
final class Naming {
    /** 接过话筒的张三: what somebody did is no house. */
    private static final Pattern DOES = Pattern.compile("紧?跟着|.*(?:[遇碰见]到|好久不见|久违|久仰)|.*(?:登台|上台|登场|上场|出场|亮相|发言|开讲)$|接过|登台|上台|登场|上场|出场|带来|主持|负责|压轴|亮相|开场|分享|演讲|提问|发言|组织|参与|.*(?:出身|毕业|转行|归来|起家|背景|退役|退休|退伍|(?:飞|赶|远道而|专程|坐(?:[高动火]车|高铁|飞机|大巴|轮渡)|开车|骑车|[高动火]车|高铁)过?来)$");
    /** Of a house with its part, where the end tells it; in UTF-16 units. */
    private static final int LONGEST_TOLD = 24;
    private final String text;
    private final Organizations known;
    private final List<Mention> called;
    private final List<Place> presented;
    private final List<Place> places;
    private final List<Place> unsure = new ArrayList<>();
    private final Map<Place, Mention> read = new HashMap<>();

    Naming(String text, Organizations known) {
        this.text = text;
        this.known = known;
        this.called = Presented.called(text, known);
        this.presented = Presented.in(text);
        this.places = Mentions.places(text, known, unsure);
    }

    /** Those of whom it says how they are called. */
    List<Mention> called() {
        return called;
    }

    /** Where it presents somebody as who speaks. */
    List<Place> presented() {
        return presented;
    }

    /** Where names stand by what is around them. */
    List<Place> places() {
        return places;
    }

    /** The naming of somebody who is known from elsewhere; where no house stands before, as it is read without that. */
    Mention known(Place place) {
        Mention plain = at(place);
        Optional<Mention> ofHouse = plain.person().organization() != null ? Optional.empty()
                : places.stream().filter(p -> p.ofHouse() && p.start() == place.start() && p.end() == place.end()).findFirst().map(this::at);
        return ofHouse.filter(m -> new Affiliation(m.person().organization(), null).ownOrganization() != null).orElse(plain);
    }

    /** Where a name may stand behind what its bearer is, though the sentence goes on as it seldom does behind names. */
    List<Place> unsure() {
        return unsure;
    }

    /** The naming of somebody at a place, with what is told of them around it. */
    Mention at(Place place) {
        Mention before = read.get(place);
        if (before == null) {
            before = place.ofHouse() ? ofHouse(place.start(), place.end()) : Introduction.of(text, place.start(), place.end(), known);
            int honoured = LatinMentions.honorificStart(text, place.start());
            if (!before.isIntroduced() && honoured > 0 && Housed.isHouse(text, Housed.edge(text, honoured), honoured, known)) {
                before = ofHouse(place.start(), place.end());
            }
            read.put(place, before);
        }
        return before;
    }

    private Mention ofHouse(int from, int to) {
        int lead = Introduction.start(text, from, known);
        String told = text.substring(lead, LatinMentions.honorificStart(text, from)).strip();
        String before = told.endsWith("的") ? told.substring(0, told.length() - 1).strip() : told;
        // 最喜欢的一场是|某某网络|张三的: nothing before belongs to the house.
        int turn = Housed.turn(before);
        lead += turn;
        before = before.substring(turn);
        int joint = before.lastIndexOf('、') + 1;
        if (joint > 0 && Organizations.isHouse(before.substring(joint).strip())) {
            // 某项目 Contributor、某某数据的|张三: what stands first may be of no house.
            lead += joint;
            before = before.substring(joint).strip();
        }
        boolean house = before.length() >= 2
                && (before.length() <= 16 || HouseName.endsWithUnit(before)
                        || before.length() <= LONGEST_TOLD && Organizations.hasTellingEnding(before) && Housed.isHouse(text, lead, from, known))
                && !DOES.matcher(before).lookingAt();
        Affiliation read = house ? Affiliation.read(before, known) : Affiliation.NONE;
        // 网关组的张三: of which house is told elsewhere.
        Affiliation a = read.organization() != null && !known.knows(before) && HouseName.isPart(before) && !Housed.isWhole(before)
                        && HouseName.withoutDepartment(before).length() == before.length()
                ? new Affiliation(null, before) : read;
        int cut = house && (a.organization() == null || a.organization().equals(before)) && !known.knows(before) ? Housed.houseOfPart(before) : 0;
        Affiliation whole = cut == 0 || before.startsWith("-", cut) ? a : new Affiliation(before.substring(0, cut), before.substring(cut));
        return new Mention(new Speaker(text.substring(from, to), whole.organization(), whole.role()), from, to, house ? lead : from);
    }
}
