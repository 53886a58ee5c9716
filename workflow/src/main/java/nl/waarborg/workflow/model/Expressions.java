package nl.waarborg.workflow.model;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small language of conditions in models: variables, their fields, comparisons and literals. Nothing but  * {@code toString()} is called. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_.\\s=!<>&|()+\\-?:]*");
    private static final Pattern NAME_BEFORE_BRACKET = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*\\(");
    private static final Pattern ROOT = Pattern.compile("(?<![A-Za-z0-9_.])([A-Za-z_][A-Za-z0-9_]*)");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");
    private static final Set<String> NOT_VARIABLES = Set.of("execution", "task", "caseExecution", "sendCommand", "currentUser");
    private static final Pattern BUSINESS_KEY = Pattern.compile("\\s*execution\\.(processBusinessKey|businessKey)\\s*");

    private Expressions() {}

    /** Whether every expression in a text keeps to the language; a text without any does. */
    static boolean areHarmless(String text) {
        Matcher expression = EXPRESSION.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (expression.find()) {
            if (!isHarmless(expression.group(1))) {
                return false;
            }
            expression.appendReplacement(rest, "");
        }
        expression.appendTail(rest);
        return rest.indexOf("${") < 0 && rest.indexOf("#{") < 0;
    }

    private static boolean isHarmless(String expression) {
        if (BUSINESS_KEY.matcher(expression).matches()) {
            return true;
        }
        String bare = LITERAL.matcher(expression).replaceAll(" ").replace(".toString()", "");
        return ALPHABET.matcher(bare).matches()
                && NAME_BEFORE_BRACKET.matcher(bare).results().allMatch(name -> WORDS.contains(name.group(1)))
                && ROOT.matcher(bare).results().noneMatch(name -> NOT_VARIABLES.contains(name.group(1)));
    }
}
