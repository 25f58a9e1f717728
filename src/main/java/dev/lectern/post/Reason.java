package dev.lectern.post;

/** Why a post was not read, or was read with a remark; each with its sentence and its mend in both languages. */
public enum Reason {
    NO_FRONT_MATTER(
            "no front matter, so title and date are guessed from heading and file name",
            "begin the file with +++ (TOML) or --- (YAML) and give title and date",
            "没有 front matter，标题和日期只能从一级标题和文件名猜测",
            "请在文件开头用 +++（TOML）或 ---（YAML）写明 title 和 date"),
    NUL_CHARACTERS(
            "holds NUL characters, which were left out",
            "save the file as plain UTF-8 text",
            "含有 NUL 字符，已略去",
            "请另存为纯 UTF-8 文本"),
    EMPTY(
            "the file is empty",
            "write the post or delete the file",
            "文件是空的",
            "请写入内容或删除该文件"),
    TOO_LARGE(
            "the file is too large for a post",
            "move pictures and attachments out of it, or split it",
            "文件过大，不像一篇文章",
            "请把图片和附件移出，或拆成几篇"),
    NOT_UTF8(
            "not valid UTF-8",
            "save the file as UTF-8",
            "不是有效的 UTF-8",
            "请另存为 UTF-8 编码"),
    NOT_TEXT(
            "not a text file",
            "save the post as plain text, or give the file another extension",
            "不是文本文件",
            "请另存为纯文本，或改用别的扩展名"),
    UNCLOSED_FRONT_MATTER(
            "the front matter is never closed",
            "put the same mark on a line of its own below the last key",
            "front matter 没有结束标记",
            "请在最后一个键的下面另起一行写上同样的标记"),
    BROKEN_FRONT_MATTER(
            "broken front matter",
            "correct it here; a value with special characters belongs in quotes",
            "front matter 有语法错误",
            "请在此处改正；含特殊字符的值要加引号"),
    FAULT(
            "Lectern fails on this post",
            "please report it with the post",
            "Lectern 处理这篇文章时出错",
            "请连同该文章一并报告"),
    DIRECTORY(
            "a folder, not a post, though it is named like one",
            "rename the folder so that it does not end like a Markdown file",
            "是文件夹而不是文章，却用了文章的扩展名",
            "请给文件夹改名，不要用 Markdown 的扩展名"),
    SYMLINK_LOOP(
            "a symbolic link that leads back to itself",
            "remove the link or point it elsewhere",
            "符号链接形成了循环",
            "请删除该链接或改变它的指向"),
    BROKEN_LINK(
            "a symbolic link to nothing",
            "remove the link or restore the file it points to",
            "符号链接指向的文件不存在",
            "请删除该链接或恢复它所指向的文件"),
    UNREADABLE(
            "cannot be read",
            "check that the file exists and that its permissions allow reading it",
            "无法读取",
            "请检查文件是否存在、权限是否允许读取");

    final String what;
    final String mend;
    final String whatChinese;
    final String mendChinese;

    Reason(String what, String mend, String whatChinese, String mendChinese) {
        this.what = what;
        this.mend = mend;
        this.whatChinese = whatChinese;
        this.mendChinese = mendChinese;
    }
}
