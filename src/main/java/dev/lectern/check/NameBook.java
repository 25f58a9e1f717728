package dev.lectern.check;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.Aliases;
import dev.lectern.text.LegalForm;
import dev.lectern.text.NameKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every name of a person that the posts give, and where. */
final class NameBook {
    private final Map<String, List<Entry>> byKey = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byPost = new LinkedHashMap<>();
    private final Map<Character, List<Entry>> byFirst = new LinkedHashMap<>();
    private final List<Set<String>> declared;

    private NameBook(Aliases aliases) {
        declared = aliases.people().stream().map(group -> group.stream().map(NameKeys::typed).collect(Collectors.toSet())).toList();
    }

    /**
     * Where a post names somebody.
     *
     * @param key how the name is typed; names that differ in it are compared
     * @param organization without its legal form, as it is compared; null where none is told
     * @param title of the talk that is given; null for other people
     */
    record Entry(Draft draft, int line, String name, String key, @Nullable String organization, @Nullable String role, @Nullable String title) {
        boolean isInPostOf(Entry other) {
            return draft.path().equals(other.draft.path());
        }

        boolean isColleagueOf(Entry other) {
            return organization != null && organization.equals(other.organization);
        }

        boolean hasRoleOf(Entry other) {
            return role != null && role.equals(other.role);
        }

        boolean givesTalkOf(Entry other) {
            return title != null && title.equals(other.title);
        }
    }

    static NameBook of(List<Draft> drafts, Aliases aliases) {
        NameBook book = new NameBook(aliases);
        drafts.forEach(draft -> draft.documents().forEach(document -> Stream.concat(document.speakers().stream(), document.people().stream())
                .forEach(person -> book.add(draft, document, person))));
        return book;
    }

    private void add(Draft draft, TalkDocument document, Speaker person) {
        int line = draft.find(person.name(), Math.max(draft.keys().bodyLine(), document.source().line()));
        String organization = person.organization() == null ? null : NameKeys.typed(LegalForm.stripped(person.organization()));
        String title = document.title() == null || document.kind() == TalkDocument.Kind.EVENT ? null : NameKeys.whole(document.title());
        Entry entry = new Entry(draft, line, person.name(), NameKeys.typed(person.name()), organization, person.role(), title);
        if (!entry.key().isEmpty()) {
            byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
            byPost.computeIfAbsent(draft.path(), path -> new ArrayList<>()).add(entry);
            byFirst.computeIfAbsent(entry.key().charAt(0), first -> new ArrayList<>()).add(entry);
        }
    }

    /** Where a post names people. */
    List<Entry> in(Draft draft) {
        return byPost.getOrDefault(draft.path(), List.of());
    }

    /** Where people are named whose names begin alike and go on otherwise. */
    Stream<Entry> others(Entry entry) {
        return Objects.requireNonNull(byFirst.get(entry.key().charAt(0))).stream().filter(other -> !other.key().equals(entry.key()));
    }

    /** How often the posts have a name. */
    int count(Entry entry) {
        return Objects.requireNonNull(byKey.get(entry.key())).size();
    }

    /** Whether the site says that the two are one. */
    boolean isDeclared(Entry one, Entry other) {
        return declared.stream().anyMatch(group -> group.contains(one.key()) && group.contains(other.key()));
    }
}
