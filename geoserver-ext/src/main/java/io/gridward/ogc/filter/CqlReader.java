package io.gridward.ogc.filter;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Function;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.CqlTokens.Kind;
import io.gridward.ogc.filter.CqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one condition in ECQL for one layer, by recursive descent. */
final class CqlReader {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_VALUES = 20_000;

    private static final Map<String, Operator> SIGNS =
            Map.of(
                    "=", Operator.EQUAL,
                    "<>", Operator.NOT_EQUAL,
                    "!=", Operator.NOT_EQUAL,
                    "<", Operator.LESS,
                    "<=", Operator.LESS_OR_EQUAL,
                    ">", Operator.GREATER,
                    ">=", Operator.GREATER_OR_EQUAL);

    private final CqlTokens tokens;
    private final Layer layer;
    private final CqlShapes shapes;
    private final CqlTimes times;
    private int depth; // house: of brackets around the value that is being read
    private int values; // house: read so far

    CqlReader(CqlTokens tokens, Layer layer, Crs defaultCrs) {
        this.tokens = tokens;
        this.layer = layer;
        this.shapes = new CqlShapes(tokens, layer, defaultCrs);
        this.times = new CqlTimes(tokens);
    }

    /** The whole text. */
    Filter read() {
        Filter filter = or(0);
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("AND, OR");
        }
        return filter;
    }

    private Filter or(int depth) {
        if (depth > MOST_DEPTH) {
            throw tooDeep();
        }
        List<Filter> parts = new ArrayList<>(List.of(and(depth)));
        while (tokens.takes("OR")) {
            parts.add(and(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter and(int depth) {
        List<Filter> parts = new ArrayList<>(List.of(not(depth)));
        while (tokens.takes("AND")) {
            parts.add(not(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter not(int depth) {
        boolean negated = false;
        while (tokens.takes("NOT")) {
            negated = !negated;
        }
        Filter filter = primary(depth);
        return negated ? new Filter.Not(filter) : filter;
    }

    private Filter primary(int depth) {
        if (tokens.peek().is("(") && !tokens.isValueInBrackets()) {
            tokens.take();
            Filter inner = or(depth + 1);
            tokens.require(")");
            return inner;
        }
        if (tokens.takes("INCLUDE")) {
            return Filter.ALL;
        }
        if (tokens.takes("EXCLUDE")) {
            return Filter.NONE;
        }
        if (tokens.peek().is("IN") && tokens.peek(1).is("(")) {
            tokens.take();
            return FesFilter.ofResourceIds(constants().stream().map(Token::text).toList(), layer);
        }
        return shapes.find().orElseGet(this::predicate);
    }

    private Filter predicate() {
        Expression left = value();
        boolean not = tokens.takes("NOT");
        Filter filter = condition(left, not);
        return not ? new Filter.Not(filter) : filter;
    }

    /** What is said of a value; {@code not} stood before it. */
    private Filter condition(Expression left, boolean not) {
        if (tokens.takes("LIKE")) {
            return like(left, true);
        }
        if (tokens.takes("ILIKE")) {
            return like(left, false);
        }
        if (tokens.takes("IN")) {
            return in(left);
        }
        if (tokens.takes("BETWEEN")) {
            Expression low = typed(value(), left);
            tokens.require("AND");
            return new Filter.Between(left, low, typed(value(), left));
        }
        if (not) {
            throw tokens.unexpected("LIKE, ILIKE, IN, BETWEEN");
        }
        if (tokens.takes("IS", "NOT", "NULL")) {
            return new Filter.Not(new Filter.IsNull(left));
        }
        if (tokens.takes("IS", "NULL")) {
            return new Filter.IsNull(left);
        }
        Optional<Filter> temporal =
                left instanceof Expression.Property p ? times.find(p) : Optional.empty();
        return temporal.orElseGet(() -> comparison(left));
    }

    private Filter comparison(Expression left) {
        Operator operator = SIGNS.get(tokens.peek().text());
        if (operator == null || tokens.peek().kind() != Kind.SIGN) {
            throw tokens.unexpected("=, <>, <, <=, >, >=, LIKE, IN, BETWEEN, IS NULL");
        }
        tokens.take();
        Expression right = value();
        return new Filter.Comparison(typed(left, right), operator, typed(right, left), true);
    }

    private Filter like(Expression left, boolean matchCase) {
        String pattern = tokens.require(Kind.TEXT, "'…%'").text();
        return new Filter.Like(left, pattern, matchCase);
    }

    private Filter in(Expression left) {
        List<Object> values = new ArrayList<>();
        for (Token constant : constants()) {
            Expression literal = new Expression.Literal(constant.text());
            values.add(((Expression.Literal) typed(literal, left)).value());
        }
        return new Filter.In(left, values);
    }

    /** A list of constants in brackets. */
    private List<Token> constants() {
        tokens.require("(");
        List<Token> constants = new ArrayList<>();
        do {
            boolean negative = tokens.takes("-");
            Token token = tokens.take();
            boolean number = token.kind() == Kind.NUMBER;
            if (!number && (negative || token.kind() != Kind.TEXT && token.kind() != Kind.TIME)) {
                throw FilterFault.operands("IN", "若干常量", "constants");
            }
            constants.add(
                    negative ? new Token(Kind.NUMBER, "-" + token.text(), token.at()) : token);
        } while (tokens.takes(","));
        tokens.require(")");
        return constants;
    }

    /** Products added up, from left to right. */
    private Expression value() {
        Expression sum = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Function sign = tokens.take().is("+") ? Function.ADD : Function.SUBTRACT;
            sum = new Expression.Call(sign, List.of(sum, product()));
        }
        return sum;
    }

    private Expression product() {
        Expression product = factor();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            Function sign = tokens.take().is("*") ? Function.MULTIPLY : Function.DIVIDE;
            product = new Expression.Call(sign, List.of(product, factor()));
        }
        return product;
    }

    private Expression factor() {
        if (++values > MOST_VALUES) {
            throw FilterFault.invalid(
                    "CQL 中的值多于 %d 个".formatted(MOST_VALUES),
                    "CQL has more than %d values".formatted(MOST_VALUES));
        }
        Token token = tokens.peek();
        if (tokens.takes("-")) {
            String digits = tokens.require(Kind.NUMBER, "一个数 / a number").text();
            return new Expression.Literal("-" + digits);
        }
        if (tokens.takes("(")) {
            Expression inner = deeper(this::value);
            tokens.require(")");
            return inner;
        }
        switch (token.kind()) {
            case TEXT, NUMBER, TIME -> {
                tokens.take();
                return new Expression.Literal(token.text());
            }
            case WORD, NAME -> {
                tokens.take();
                return tokens.peek().is("(") ? call(token.text()) : property(token);
            }
            default -> throw tokens.unexpected("属性或常量 / a property or constant");
        }
    }

    private Expression call(String name) {
        tokens.require("(");
        List<Expression> arguments = new ArrayList<>();
        while (!tokens.takes(")")) {
            if (!arguments.isEmpty()) {
                tokens.require(",");
            }
            arguments.add(deeper(this::value));
        }
        return Functions.call(name, arguments);
    }

    /** Brackets in brackets, not without end. */
    private Expression deeper(Supplier<Expression> inner) {
        if (++depth > MOST_DEPTH) {
            throw tooDeep();
        }
        Expression value = inner.get();
        depth--;
        return value;
    }

    private static OgcFault tooDeep() {
        return FilterFault.invalid(
                "CQL 嵌套超过 %d 层".formatted(MOST_DEPTH),
                "CQL is nested deeper than %d levels".formatted(MOST_DEPTH));
    }

    private Expression property(Token token) {
        String name = token.text().startsWith("gw:") ? token.text().substring(3) : token.text();
        boolean shape = layer.published() && name.equals(Layer.GEOMETRY);
        if (layer.find(name).isEmpty() && !shape) {
            String names = String.join(", ", layer.attributeNames());
            throw FilterFault.invalid(
                    "图层 %s 没有属性 “%s”；可用: %s"
                            .formatted(layer.name(), OgcFault.quoted(token.text()), names),
                    "%s has no property '%s'; properties are: %s"
                            .formatted(layer.name(), OgcFault.quoted(token.text()), names));
        }
        return new Expression.Property(name);
    }

    /** A constant brought to the type of the attribute beside it, if there is one. */
    private Expression typed(Expression value, Expression beside) {
        Attribute attribute = beside instanceof Expression.Property p ? find(p) : null;
        return attribute != null
                        && value instanceof Expression.Literal literal
                        && literal.value() instanceof String text
                ? new Expression.Literal(LiteralText.read(text, attribute))
                : value;
    }

    private @Nullable Attribute find(Expression.Property property) {
        return layer.find(property.name()).orElse(null);
    }
}
