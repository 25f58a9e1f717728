package dev.lectern.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** One run of the program inside the test, and what it left behind. */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        return of(Locale.ENGLISH, arguments);
    }

    static Run of(Locale language, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, Terminal.words(language));
        int status = Main.run(terminal, arguments);
        return new Run(status, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}
