package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** The house of whoever tells what it did: {@code Jane Doe and John Roe told the story of how |Red Barn| replaced its mainframe. They ran both …}. */
public final class HouseOfStory {
    private static final Pattern STORY = Pattern.compile("\\b(?:(?:the\\s+|a\\s+)?(?:story|tale|saga)\\s+of\\s+how|(?:told|showed)(?:\\s+us)?\\s+how)\\s+(\\p{Lu}[\\p{L}\\d&-]*(?:\\s+\\p{Lu}[\\p{L}\\d&-]*){1,3})\\s+(?:replaced|migrated|moved|retired|rebuilt|switched|got\\s+rid|left|dropped|shrank|consolidated|rewrote)\\b");
    private static final Pattern THEY = Pattern.compile("\\b(?:they|their|she|her|he|his)\\b");

    private HouseOfStory() {}

    /** Somebody with that house, where the text goes on about them; as before where it tells of none. */
    public static Speaker of(String text, Speaker person) {
        Matcher story = text.contains(" how ") ? STORY.matcher(text) : null;
        boolean told = story != null && story.find() && !story.group(1).startsWith("Apache ") && THEY.matcher(text).region(story.end(), text.length()).find();
        return !told || PersonalName.isOften(story.group(1)) ? person : new Speaker(person.name(), story.group(1), person.role());
    }
}
