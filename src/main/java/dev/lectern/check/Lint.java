package dev.lectern.check;

import java.util.stream.Stream;

/** Looks for one kind of fault. Says nothing where it could be wrong: a lint that cries wolf is switched off. */
interface Lint {
    /** The faults of one post. @param folder the whole folder that it stands in, for comparison */
    Stream<Fault> look(Draft draft, DraftFolder folder);

    /** By which a fault tells who found it: {@code quotes} for {@code QuotesLint}. */
    default String name() {
        return getClass().getSimpleName().replaceFirst("Lint$", "").replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** A fault on a line, where a text stands or at its start. */
    default Fault at(Draft draft, int line, String text, Advice advice) {
        return new Fault(draft.path(), line, draft.column(line, text), name(), false, advice);
    }
}
