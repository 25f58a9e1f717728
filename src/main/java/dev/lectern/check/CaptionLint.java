package dev.lectern.check;

import dev.lectern.post.Block;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonLine;
import java.util.List;
import java.util.stream.Stream;

/** A caption that says what somebody is, but not who, in a post whose other captions name people. */
final class CaptionLint implements Lint {
    private static final int LONGEST = 30;

    @Override
    public Stream<Fault> look(Draft draft, DraftFolder folder) {
        List<Block.Caption> captions = draft.blocks().stream().filter(Block.Caption.class::isInstance).map(Block.Caption.class::cast).toList();
        if (captions.stream().noneMatch(CaptionLint::names)) {
            return Stream.empty();
        }
        return captions.stream().filter(CaptionLint::isNameless).map(caption -> at(draft, caption.line(), caption.prose().text(), new Advice(
                "the caption “" + caption.prose().text() + "” does not say who that is", "write the name",
                "图片说明“" + caption.prose().text() + "”没有写是谁", "请写上姓名")));
    }

    private static boolean names(Block.Caption caption) {
        return !PersonLine.read(caption.prose().text(), Organizations.KNOWN).isEmpty();
    }

    private static boolean isNameless(Block.Caption caption) {
        String text = caption.prose().text();
        return text.length() <= LONGEST && !text.matches(".*[。！？：:《“].*") && !names(caption) && JobTitle.endsFirmly(text);
    }
}
