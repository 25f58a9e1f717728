package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.rule.Finding.Piece;
import dev.lectern.talk.rule.Finding.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A card while it is being read. */
final class Card {
    private static final Pattern BIO_LEAD = Pattern.compile("^(\\p{IsHan}{2,4}|\\p{Lu}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+){1,2})(?:先生|女士|老师|博士)?\\s*(?:[（(][^）)]*[）)])?\\s*[，,:：|—\\s]\\s*([^。；;，,]{2,60})");
    private static final Pattern TELLS_LIFE = Pattern.compile("毕业于|\\d+\\s*(?:多|余)?\\+?年.{0,12}(?:经验|经历|从业|研发)|曾(?:任|就职|在|先后|参与|获)|就职于|任职于|先后(?:在|就职|担任)|热爱|专注于|擅长|爱好|著有|译者|现任|博士学位|硕士学位");
    private static final Pattern WORKS_AT = Pattern.compile("(?:(?:就职于|任职于|供职于)([\\p{IsHan}\\w]{2,14}?)(?:公司)?(?=从事|担任|负责|工作|任|，|。)|(?:目前在|现在|在)([\\p{IsHan}\\w]{2,14}?)公司(?=从事|担任|负责|工作|任))");

    /** A line that seats somebody at a round table. */
    private static final int LONGEST_SEAT = 60;
    private static final Pattern BETWEEN_HOUSES = Pattern.compile("\\s*[,，、;；/]\\s*");

    private final Opening opening;
    private final int start;
    private final int level;
    private final List<Speaker> speakers;
    private final Set<Integer> units = new TreeSet<>();
    private final List<Piece> body = new ArrayList<>();
    private final List<Piece> bio = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private final StringBuilder lives = new StringBuilder();
    private final StringBuilder openText = new StringBuilder();
    private @Nullable String title;
    private @Nullable String image;
    private Label.@Nullable Field field;
    private final Kind kind;
    private final Block block;
    private final Unit.Shape shape;
    private final int itemLevel;
    private final boolean startedApart;
    private boolean toldByField;
    private boolean hosted;
    private boolean toldSpeaker;
    /** Speaker, then title: another speaker is the next card's. */
    private boolean toldTitleLast;
    private boolean toldAbstract;
    /** A short "内容：…" that in the absence of a title is one. */
    private @Nullable String topicLine;
    private int topicUnit = -1;

    Card(Opening opening, Unit unit) {
        this.opening = opening;
        this.start = unit.index();
        this.level = unit.isHeading() ? unit.level() : 0;
        this.title = opening.title();
        this.speakers = new ArrayList<>(opening.speakers());
        this.kind = opening.kind();
        this.block = unit.block();
        this.shape = unit.shape();
        this.startedApart = unit.isStressed();
        this.itemLevel = unit.level();
        units.add(unit.index());
        if (opening.rest() > 0 && opening.rest() < unit.text().length()) {
            place(new Piece(unit.index(), opening.rest(), unit.text().length()), unit.text().substring(opening.rest()));
        }
    }

    int level() {
        return level;
    }

    List<Speaker> speakers() {
        return speakers;
    }

    Set<String> names() {
        return speakers.stream().map(Speaker::name).collect(Collectors.toSet());
    }

    Set<Integer> units() {
        return units;
    }

    boolean awaitsTitle() {
        return title == null;
    }

    boolean awaitsSpeaker() {
        return speakers.isEmpty() && title != null && body.isEmpty() && open.isEmpty();
    }

    void adopt(List<Speaker> people) {
        people.stream().filter(p -> !names().contains(p.name())).forEach(speakers::add);
    }

    boolean isTitled(String other) {
        return title != null && Likeness.alike(title, other);
    }

    /** Whether it has both and more, so that a new speaker is the next card's. */
    boolean isWhole() {
        if (toldTitleLast) {
            return true;
        }
        return (!speakers.isEmpty() || toldSpeaker) && (title == null || !body.isEmpty() || !bio.isEmpty()) && opening.title() == null && toldByField;
    }

    /** Whether items here are points of what the talk is about. */
    boolean isListing() {
        return field == Label.Field.ABSTRACT || field == Label.Field.BIO;
    }

    /** Whether a list of people was announced and this is an item of it. */
    boolean isOpenList(Unit unit) {
        return field == Label.Field.SPEAKER && unit.shape() == Unit.Shape.ITEM && unit.level() > 0;
    }

    /**
     * Whether a line that does not say what it is can belong here: after an item of a list only what is nested in it, after a
     * bare line of a programme nothing.
     */
    boolean accepts(Unit unit) {
        if (opening.rule().equals("timed line") || unit.isMedia() || unit.block() == block) {
            return true;
        }
        return switch (shape) {
            case ITEM -> unit.shape() == Unit.Shape.ITEM && (unit.level() > itemLevel || opening.rest() == 0 && unit.text().length() > 30 && unit.text().contains("。"));
            case TEXT -> !opening.rule().equals("title with person") || startedApart;
            default -> true;
        };
    }

    /** Takes a line that does not say what it is. */
    void add(Page page, Unit unit) {
        units.add(unit.index());
        if (unit.isMedia()) {
            image = image == null && unit.shape() == Unit.Shape.IMAGE ? unit.target() : image;
            return;
        }
        if (takesPart(page, unit)) {
            return;
        }
        if (unit.shape() == Unit.Shape.CAPTION && speakers.isEmpty() && open.isEmpty() && body.isEmpty()) {
            speakers.addAll(people(page, unit.text()));
        }
        if (unit.shape() == Unit.Shape.CAPTION || unit.shape() == Unit.Shape.CODE || takesAffiliation(page, unit)) {
            return;
        }
        if (field == Label.Field.SPEAKER && speakers.isEmpty()) {
            List<Speaker> announced = announced(page, unit.text());
            speakers.addAll(announced);
            if (!announced.isEmpty()) {
                if (unit.text().length() > 30) {
                    bio.add(Piece.all(unit));
                }
                return;
            }
        }
        List<Speaker> people = field == Label.Field.SPEAKER || speakers.isEmpty() && open.isEmpty() ? people(page, unit.text())
                : isPanel() && open.isEmpty() && unit.text().length() <= LONGEST_SEAT ? PersonParts.read(unit.text(), page.organizations()).filter(p -> p.score() >= 3 || hosted && p.score() >= 2).map(PersonParts::people).orElse(List.of()) : List.of();
        if (!people.isEmpty()) {
            people.stream().filter(p -> !names().contains(p.name())).forEach(speakers::add);
        } else if (title == null && unit.text().matches("^[\\s|｜┃]*《.+》$")) {
            title = Titles.clean(unit.text());
        } else {
            place(Piece.all(unit), unit.text());
        }
    }

    /** Takes a line of which the cards beside this one tell what it holds. */
    private boolean takesPart(Page page, Unit unit) {
        Optional<CardLayout.Part> part = page.layout().of(unit);
        if (part.isEmpty() || unit.isHeading()) {
            return false;
        }
        switch (part.get()) {
            case NAME, HEAD, NOBODY, ITEM -> {
                return false;
            }
            case PEOPLE -> adopt(PersonParts.inPlace(unit.text(), page.organizations()));
            case TITLE -> title = title == null ? Titles.clean(unit.text()) : title;
            case HOUSE -> {
                Affiliation a = Affiliation.read(firstChip(unit), page.organizations());
                speakers.replaceAll(s -> s.organization() != null ? s : new Speaker(s.name(), a.organization(), a.role()));
            }
        }
        return true;
    }

    /** Where each fact stands in a frame of its own, the house is the first. */
    private static String firstChip(Unit unit) {
        return unit.spans().stream().filter(s -> s.kind() == Prose.Kind.CODE && s.start() == 0).findFirst().map(s -> unit.text().substring(0, s.end())).orElse(unit.text());
    }

    /** Below a name alone the first line, or its first clause, says where its bearer works. */
    private boolean takesAffiliation(Page page, Unit unit) {
        if (speakers.size() != 1 || speakers.get(0).organization() != null || !open.isEmpty() || !opening.rule().equals("person card")) {
            return false;
        }
        String first = unit.text().split("[，,。；;]", 2)[0];
        boolean house = first.length() <= 40 && PersonLine.isAffiliation(first, page.organizations()) && JobTitle.start(first) != 0;
        if (house) {
            Affiliation a = Affiliation.read(first, page.organizations());
            speakers.set(0, new Speaker(speakers.get(0).name(), a.organization(), a.role()));
            bio.add(Piece.all(unit));
        }
        return house;
    }

    /** The line below "分享嘉宾：" names the speaker, perhaps by a pen name, perhaps with a life behind it. */
    private static List<Speaker> announced(Page page, String text) {
        List<Speaker> names = PersonLine.readNames(text, page.organizations());
        if (!names.isEmpty()) {
            return names;
        }
        Matcher m = BIO_LEAD.matcher(text);
        boolean sure = m.find() && (PersonalName.is(m.group(1)) || text.substring(m.end(1)).matches("(?s)\\s*[（(，,].*"));
        return sure ? PersonLine.readNames(m.group(1), page.organizations()).stream().limit(1)
                .map(s -> new Speaker(s.name(), Affiliation.read(m.group(2).split("、")[0], page.organizations()).organization(), null)).toList() : List.of();
    }

    private static List<Speaker> people(Page page, String text) {
        return text.matches(".*[。！？].+") ? List.of() : PersonLine.read(text, page.organizations());
    }

    /** Takes a line that starts with a label. */
    void addLabelled(Page page, Unit unit, Label label) {
        units.add(unit.index());
        String value = unit.text().substring(label.from()).strip();
        field = label.field();
        toldByField |= field == Label.Field.SPEAKER || field == Label.Field.TITLE;
        if (value.isEmpty()) {
            return;
        }
        switch (label.field()) {
            case TITLE -> {
                toldTitleLast = title == null && toldSpeaker;
                title = title == null ? Titles.clean(value) : title;
            }
            case SPEAKER -> {
                toldSpeaker = true;
                boolean names = !PersonLine.readNames(value, page.organizations()).isEmpty();
                if (title == null && !names && unit.text().matches("^[^\\p{L}]*(?:演讲|分享)\\s*[:：].*")) {
                    title = Titles.clean(value);
                } else {
                    addSpeakers(page, value);
                }
            }
            case HOST -> {
                if (isPanel()) {
                    addSpeakers(page, value);
                    hosted = true;
                }
            }
            case ORGANIZATION -> addOrganizations(value, page.organizations());
            case ROLE -> speakers.replaceAll(s -> s.role() != null ? s : new Speaker(s.name(), s.organization(), value));
            case META -> { }
            case ABSTRACT, BIO -> {
                if (topicLine == null && unit.text().startsWith("内容") && value.length() < 60 && !value.contains("。")) {
                    topicLine = value;
                    topicUnit = unit.index();
                } place(new Piece(unit.index(), label.from(), unit.text().length()), value);
            }
        }
        boolean goesOn = label.field() != Label.Field.META && label.field() != Label.Field.ORGANIZATION && label.field() != Label.Field.ROLE;
        field = goesOn ? label.field() : null;
    }

    /** One for all, or one for each in the order of the names. */
    private void addOrganizations(String value, Organizations known) {
        String[] each = BETWEEN_HOUSES.split(value);
        for (int i = 0; i < speakers.size(); i++) {
            Speaker s = speakers.get(i);
            Affiliation a = Affiliation.read(each.length == speakers.size() ? each[i] : value, known);
            speakers.set(i, s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role()));
        }
    }

    boolean isPanel() {
        return kind == Kind.PANEL || Titles.kindOf(title) == Kind.PANEL;
    }

    private void addSpeakers(Page page, String value) {
        Optional<TitledPerson> both = title == null ? page.titledPerson(value) : Optional.empty();
        if (both.isPresent() && value.contains("《")) {
            title = both.get().title();
            speakers.addAll(both.get().speakers());
            return;
        }
        List<Speaker> people = value.contains("。") ? PersonLine.readNames(value, page.organizations()) : PersonParts.inPlace(value, page.organizations());
        people = people.isEmpty() ? byLead(page, value) : people;
        people.stream().filter(p -> !names().contains(p.name())).forEach(speakers::add);
    }

    private void place(Piece piece, String text) {
        if (TimeRange.read(text).filter(t -> t.end() >= text.length()).isPresent()) {
            return;
        }
        if (field == Label.Field.BIO) {
            bio.add(piece);
            lives.append(text).append('\n');
        } else if (field == Label.Field.ABSTRACT) {
            body.add(piece);
            toldAbstract = true;
        } else if (field != Label.Field.META) {
            open.add(piece);
            openText.append(text).append('\n');
        }
    }

    /** A life told starts with the name: {@code 黄挺，某公司资深技术专家，…}. */
    private static List<Speaker> byLead(Page page, String text) {
        Matcher m = BIO_LEAD.matcher(text);
        if (!m.find() || !PersonalName.is(m.group(1))) {
            return List.of();
        }
        Organizations known = page.organizations();
        List<Speaker> full = PersonLine.read(m.group(1) + " " + m.group(2), known);
        full = full.isEmpty() ? PersonLine.read(m.group(1) + " " + m.group(2).split("、")[0], known) : full;
        // The blank between the two may have made one name of a name and a job.
        boolean named = !full.isEmpty() && full.stream().allMatch(s -> text.contains(s.name()));
        return named ? full : List.of(new Speaker(m.group(1), null, null));
    }

    /** What was read, if it amounts to a talk or to somebody's introduction. */
    Optional<Finding> finding(Page page) {
        if (speakers.isEmpty()) {
            speakers.addAll(byLead(page, lives.toString()));
        }
        boolean isLife = bio.isEmpty() && (TELLS_LIFE.matcher(openText).find() && (opening.rule().equals("person card") || !body.isEmpty() || startsWithName()));
        (isLife ? bio : body).addAll(open);
        body.sort(java.util.Comparator.comparingInt(Piece::unit));
        if (title == null && toldByField && topicLine != null) {
            title = Titles.clean(topicLine);
            body.removeIf(p -> p.unit() == topicUnit);
        }
        if (title != null && Titles.isLogistics(title) || speakers.isEmpty() && title == null) {
            return Optional.empty();
        }
        Kind told = isPanel() ? Kind.PANEL : Titles.kindOf(title);
        String own = Titles.own(title);
        boolean awaited = toldSpeaker && own != null && told == Kind.TALK;
        if (speakers.isEmpty() && !awaited && (own == null || told == Kind.ANNOUNCEMENT || told == Kind.PANEL || !opening.firm())) {
            return Optional.empty();
        }
        boolean talk = title != null || told == Kind.TALK && toldAbstract && !speakers.isEmpty() || !opening.rule().equals("person card") && (!body.isEmpty() || opening.rule().equals("timed line"));
        return Optional.of(new Finding(opening.rule(), told, own, people(page), start, body, bio, image, talk ? Standing.TALK : Standing.PROFILE));
    }

    private boolean startsWithName() {
        return speakers.stream().anyMatch(s -> openText.indexOf(s.name()) == 0);
    }

    /** A speaker without an organization may be given one by the life: 某公司总监，二十年经验…; 在某某公司从事…. */
    private List<Speaker> people(Page page) {
        if (speakers.size() != 1 || speakers.get(0).organization() != null) {
            return speakers;
        }
        Speaker speaker = speakers.get(0);
        String life = lives.isEmpty() ? bio.isEmpty() ? "" : openText.toString() : lives.toString();
        String first = life.strip().split("[，,。；;\\n]", 2)[0];
        first = first.startsWith(speaker.name()) ? first.substring(speaker.name().length()) : first;
        Matcher works = WORKS_AT.matcher(life);
        boolean house = PersonLine.isAffiliation(first, page.organizations()) || !lives.isEmpty() && first.indexOf(' ') > 0 && PersonLine.mayBeAffiliation(first, page.organizations());
        if (house && first.length() <= 40) {
            Affiliation a = Affiliation.read(first, page.organizations());
            return List.of(new Speaker(speaker.name(), a.organization(), speaker.role() == null ? a.role() : speaker.role()));
        }
        return works.find() ? List.of(new Speaker(speaker.name(), works.group(1) != null ? works.group(1) : works.group(2), speaker.role())) : speakers;
    }
}
