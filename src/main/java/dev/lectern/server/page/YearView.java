package dev.lectern.server.page;

import dev.lectern.talk.TalkDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The talks of a year, ready to be drawn. @param year in digits, or in words where the talks have no date */
record YearView(String year, List<HitView> talks) {

    static List<YearView> of(List<TalkDocument> newestFirst, Reader reader) {
        Map<String, List<HitView>> years = new LinkedHashMap<>();
        for (TalkDocument talk : newestFirst) {
            LocalDate date = talk.event().date();
            String year = date == null ? reader.say(Phrase.UNDATED) : String.valueOf(date.getYear());
            years.computeIfAbsent(year, y -> new ArrayList<>()).add(HitView.of(talk, reader));
        }
        return years.entrySet().stream().map(year -> new YearView(year.getKey(), year.getValue())).toList();
    }

    /** Such as {@code 2021–2023}; empty where nothing is dated. */
    static String span(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null) {
            return "";
        }
        int end = Objects.requireNonNull(last).getYear();
        return first.getYear() == end ? String.valueOf(end) : first.getYear() + "–" + end;
    }
}
