package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page=0                     | page         | 0           | it must be a whole number from 1 to 1000
            page=99999999999           | page         | 99999999999 | it must be a whole number from 1 to 1000
            page=1001                  | page         | 1001        | it must be a whole number from 1 to 1000
            size=100&page=101          | page         | 101         | it must be a whole number from 1 to 100
            page=two                   | page         | two         | it must be a whole number from 1 to 1000
            page=1.5                   | page         | 1.5         | it must be a whole number from 1 to 1000
            page=%D9%A3                | page         | ٣           | it must be a whole number from 1 to 1000
            size=-1                    | size         | -1          | it must be a whole number from 1 to 100
            size=101                   | size         | 101         | it must be a whole number from 1 to 100
            from=2022-13-01            | from         | 2022-13-01  | it must be a date such as 2022-09-19
            from=2023-02-29            | from         | 2023-02-29  | it must be a date such as 2022-09-19
            to=20220919                | to           | 20220919    | it must be a date such as 2022-09-19
            from=%2B12022-01-01        | from         | +12022-01-01 | it must be a date such as 2022-09-19
            from=2023-01-02&to=2023-01-01 | from      | 2023-01-02  | it must not be after 'to', 2023-01-01
            sort=best                  | sort         | best        | it must be one of relevance, date, -date
            kind=foo                   | kind         | foo         | it must be one of talk, opening, panel, announcement, event
            year=next                  | year         | next        | it must be a year such as 2022
            page=1&page=2              | page         | 1', '2      | give it once
            q=a&q=b                    | q            | a', 'b      | give it once
            q=%e5%86                   | q            | %e5%86      | it is not percent-encoded UTF-8
            q=%c4%da%ba%cb             | q            | %c4%da%ba%cb | it is not percent-encoded UTF-8
            q=%ED%A0%80                | q            | %ED%A0%80   | it is not percent-encoded UTF-8
            organisation=x             | organisation | x           | there is no such parameter, did you mean 'organization'?
            Speaker=x                  | Speaker      | x           | there is no such parameter, did you mean 'speaker'?
            speakers=x                 | speakers     | x           | there is no such parameter, did you mean 'speaker'?
            ctiy=x                     | ctiy         | x           | there is no such parameter, did you mean 'city'?
            query=x                    | query        | x           | there is no such parameter, did you mean 'q'?
            limit=5                    | limit        | 5           | there is no such parameter, did you mean 'size'?
            """)
    void namesTheParameterAndTheValue(String query, String parameter, String value, String remedy) {
        HttpResponse<String> answer = server.get("/api/search?" + query);
        JsonNode problem = RunningServer.json(answer);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("type").asText()).isEqualTo("tag:lectern.dev,2026:bad-parameter");
        assertThat(problem.get("title").asText()).isEqualTo("Bad Parameter");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("value").asText()).isEqualTo(value);
        assertThat(problem.get("detail").asText()).isEqualTo("Parameter '%s' is '%s': %s.".formatted(parameter, value, remedy));
    }

    @Test
    void limitsTheQuery() {
        assertThat(server.get("/api/search?q=" + "a".repeat(500)).statusCode()).isEqualTo(200);
        JsonNode problem = server.json("/api/search?q=" + "a".repeat(501));
        assertThat(problem.get("detail").asText()).contains("a query has at most 500 characters, this one has 501");
        assertThat(problem.get("value").asText()).hasSize(101).endsWith("…");
        assertThat(server.get("/api/search?city=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesEscapesThatNoClientLibraryWouldSend() {
        assertThat(server.raw("GET /api/search?city=% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400").contains("Parameter 'city' is '%': it is not percent-encoded UTF-8.");
        assertThat(server.raw("GET /?q=%zz HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400").contains("参数“q”的值是“%zz”：不是百分号编码的 UTF-8 文本。");
    }

    @Test
    void speaksTheLanguageOfTheClient() {
        assertThat(server.get("/api/search?size=0", "Accept-Language", "zh-CN,en;q=0.5").body())
                .contains("参数“size”的值是“0”：应为 1 到 100 的整数。");
    }

    @Test
    void showsABrowserASmallPage() {
        var page = server.page("/?page=%3Cscript%3E");

        assertThat(page.select("h1").text()).isEqualTo("没能看懂这个请求");
        assertThat(page.text()).contains("参数“page”的值是“<script>”：应为 1 到 1000 的整数。");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(server.get("/?page=x", "Accept", "text/html").statusCode()).isEqualTo(400);
        assertThat(server.page("/nowhere").select("h1").text()).isEqualTo("这里没有");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /api/search?q=%00%01%1f HTTP/1.1", "GET /api/talks/%00 HTTP/1.1", "GET /api/talks/%zz HTTP/1.1",
        "GET /api/talks/%ff%fe HTTP/1.1", "GET /api/talks/%ED%A0%80 HTTP/1.1", "GET /talks/..%2f..%2fetc%2fpasswd HTTP/1.1", "GET /events/a;b^\"}%~H HTTP/1.1",
        "GET /assets/..%2f..%2f..%2fJson.class HTTP/1.1", "GET /assets/../page/Pages.class HTTP/1.1", "GET /assets/ HTTP/1.1",
        "GET /api/search?q=\u00ff\u00fe HTTP/1.1", "GET /api/search?&&&=&=x&q HTTP/1.1", "GET /api/search?q=a;b|c{d}^`\\ HTTP/1.1",
        "GET /api/search?q=%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB%E2%80%AE HTTP/1.1", "GET //api//search HTTP/1.1",
        "GET /%2e%2e/ HTTP/1.1", "GET /speakers/%2F HTTP/1.1", "GET /speakers/. HTTP/1.1", "GET http:// HTTP/1.1", "GET * HTTP/1.1",
        "BREW / HTTP/1.1", "GET / HTTP/9.9", "GET /", "", "\u0000\u0001\u0002", "GET /;jsessionid=x?q=1 HTTP/1.1",
        "CONNECT x:1 HTTP/1.1", "TRACE / HTTP/1.1", "GET /speakers/%F0%9F%98%80 HTTP/1.1", "GET /api/events/a%252Fb HTTP/1.1",
        "GET /?lang=%ff HTTP/1.1", "GET /?lang=zh-Hant-TW-x-a HTTP/1.1", "GET /?lang=___ HTTP/1.1",
    })
    void neverFailsItself(String line) {
        for (String accept : List.of("text/html", "application/json")) {
            String answer = server.raw(line + "\r\nHost: x\r\nAccept: " + accept
                    + "\r\nAccept-Language: ;;q=zz,,*\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(line).doesNotStartWith("HTTP/1.1 5").doesNotContain("Exception", "\tat ", "Jetty", "jetty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/1/indexes/talks/query", "/1/indexes/*/queries", "/1/indexes/%28%28%28/facets/%25%32%65/query",
    })
    void blamesTheClientForABodyThatEndsTooSoon(String path) {
        String answer = server.raw("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 41154\r\n\r\n{\"params\":\"a\"}");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Length");
    }

    @Test
    void refusesEnormousRequests() {
        String answer = server.raw("GET /api/search?q=" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("application/problem+json").doesNotContain("Jetty");
        assertThat(server.raw("GET / HTTP/1.1\r\nHost: x\r\nX-Y: " + "a".repeat(100_000) + "\r\n\r\n")).startsWith("HTTP/1.1 431");
    }
}
