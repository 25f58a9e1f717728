package dev.lectern.server.http;

/** What was asked for is not there; answered with status 404. */
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    public static Absent talk(String id) {
        return new Absent(new Text("There is no talk '" + id + "'.", "没有编号为“" + id + "”的分享。"));
    }

    public static Absent event(String id) {
        return new Absent(new Text("There is no event '" + id + "'.", "没有编号为“" + id + "”的活动。"));
    }

    public static Absent speaker(String name) {
        return new Absent(new Text("There is no speaker '" + name + "'.", "没有名为“" + name + "”的讲者。"));
    }

    public static Absent organization(String name) {
        return new Absent(new Text("There is no organization '" + name + "'.", "没有名为“" + name + "”的单位。"));
    }

    private Absent(Text sentence) {
        super(sentence.english(), null, false, false);
        this.sentence = sentence;
    }

    public Text sentence() {
        return sentence;
    }
}
