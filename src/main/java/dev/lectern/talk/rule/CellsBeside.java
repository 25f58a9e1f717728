package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.HousesInTurn;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TableColumns;
import dev.lectern.talk.people.TableColumns.Column;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.TableRows.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the other cells of a row say of the title in one of them: who speaks, where they work and as what, what is told.
 *
 * <pre>
 * | 题目       | 讲者 | 单位   | 职务   | 题目       | 讲者 | 单位   |
 * | 网关的实践 | 贾岛 | 某公司 | 架构师 | 测试的边界 | 阿蓝 | 某大学 |
 * </pre>
 *
 * @param title the title's column
 */
record CellsBeside(Page page, Row row, TableColumns columns, int title) {
    /** Where the first thing that a life tells ends. */
    private static final Pattern CLAUSE = Pattern.compile("[，,；;。\\n]");
    /** A row of people that goes on in the next line of the cell. */
    private static final Pattern BROKEN = Pattern.compile("([、，,&])\\s*\\n\\s*");

    /** Who speaks, with where they work and as what in so far as their cell or others tell it. */
    List<Speaker> people() {
        @Nullable String named = cell(Column.SPEAKER);
        if (named == null) {
            return List.of();
        }
        String place = BROKEN.matcher(named).replaceAll("$1");
        List<Speaker> read = InPlace.people(place, page.organizations());
        String house = text(Column.ORGANIZATION);
        List<Speaker> people = new ArrayList<>(place.indexOf('(') >= 0 ? read : columns.apart(read, !house.isBlank()));
        String life = house.isBlank() ? CLAUSE.split(text(Column.BIO).strip(), 2)[0] : "";
        Affiliation a = TableColumns.housed(Workplace.mayBe(life, page.organizations()) ? house + life : house, page.organizations());
        String role = text(Column.ROLE).strip();
        // 职务: 某公司架构师
        @Nullable String inRole = a.organization() == null && JobTitle.endsFirmly(role) ? Affiliation.read(role, page.organizations()).organization() : a.organization();
        List<String> each = HousesInTurn.inCell(house, people.size());
        for (int i = 0; i < people.size(); i++) {
            Speaker s = people.get(i);
            Affiliation own = each.isEmpty() ? new Affiliation(inRole, a.role()) : Affiliation.read(each.get(i), page.organizations());
            people.set(i, housed(s, own, role));
        }
        return people;
    }

    /** Somebody with the house of that cell, which what stands behind their name may be none beside: {@code 张三（三哥） | 某公司}. */
    private Speaker housed(Speaker person, Affiliation own, String role) {
        boolean nick = person.organization() != null && own.organization() != null && AlsoCalled.mayBeNick(person.organization(), page.organizations());
        @Nullable String house = person.organization() == null || nick ? own.organization() : person.organization();
        @Nullable String told = role.isEmpty() ? own.role() : role;
        return new Speaker(person.name(), house, person.role() != null ? person.role() : told);
    }

    private String text(Column kind) {
        @Nullable String cell = cell(kind);
        return cell == null ? "" : cell;
    }

    /** What the cell of this kind says that stands nearest to the title; null where there is none. */
    @Nullable String cell(Column kind) {
        int at = nearest(kind);
        return at < 0 || at >= row.texts().size() ? null : row.texts().get(at);
    }

    /** The column of this kind to the right of the title, before the next title; otherwise the one to its left; -1 where neither is. */
    int nearest(Column kind) {
        List<Column> all = columns.columns();
        for (int i = title + 1; i < all.size() && all.get(i) != Column.TITLE; i++) {
            if (all.get(i) == kind) {
                return i;
            }
        }
        for (int i = title - 1; i >= 0 && all.get(i) != Column.TITLE; i--) {
            if (all.get(i) == kind) {
                return i;
            }
        }
        return -1;
    }

    /** What the row tells in a column of this kind, wherever it stands. */
    List<Piece> told(Column kind) {
        int at = columns.columns().indexOf(kind);
        String text = at < 0 || at >= row.texts().size() ? "" : row.texts().get(at);
        Unit unit = at < 0 ? row.unit() : row.unitOf(at);
        int from = text.isBlank() ? -1 : unit.text().indexOf(text);
        return from < 0 ? List.of() : List.of(new Piece(unit.index(), from, from + text.length()));
    }
}
