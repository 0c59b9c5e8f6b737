package io.github.flinkparallelism.frontend.javaparser;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers expressions. */
final class ExprLowering {
  private final Positions positions;
  private final TypeLowering types;
  private final StmtLowering statements;

  ExprLowering(Positions positions, TypeLowering types, StmtLowering statements) {
    this.positions = positions;
    this.types = types;
    this.statements = statements;
  }

  List<Expr> lowerAll(Iterable<Expression> expressions) {
    List<Expr> lowered = new ArrayList<>();
    expressions.forEach(expression -> lowered.add(lower(expression)));
    return lowered;
  }

  Expr lower(Expression e) {
    Location at = positions.of(e);
    if (e instanceof MethodCallExpr call) {
      return new Expr.Call(
          call.getScope().map(this::lower),
          call.getNameAsString(),
          lowerAll(call.getArguments()),
          positions.of(call.getName()));
    } else if (e instanceof NameExpr name) {
      return new Expr.Name(name.getNameAsString(), at);
    } else if (e instanceof FieldAccessExpr field) {
      return new Expr.Field(
          lower(field.getScope()), field.getNameAsString(), positions.of(field.getName()));
    } else if (e instanceof LiteralExpr literal) {
      return literal(literal, at);
    } else if (e instanceof EnclosedExpr enclosed) {
      return lower(enclosed.getInner());
    } else if (e instanceof ObjectCreationExpr creation) {
      return creation(creation, at);
    } else if (e instanceof LambdaExpr lambda) {
      return lambda(lambda, at);
    } else if (e instanceof MethodReferenceExpr reference) {
      return new Expr.MethodRef(lower(reference.getScope()), reference.getIdentifier(), at);
    } else if (e instanceof BinaryExpr || e instanceof UnaryExpr || e instanceof AssignExpr) {
      return operator(e, at);
    }
    return lowerRare(e, at);
  }

  Annotation annotation(AnnotationExpr annotation) {
    Map<String, Expr> attributes = new LinkedHashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      attributes.put("value", lower(single.getMemberValue()));
    } else if (annotation instanceof NormalAnnotationExpr named) {
      named.getPairs().forEach(p -> attributes.put(p.getNameAsString(), lower(p.getValue())));
    }
    return new Annotation(
        annotation.getNameAsString(), attributes, positions.of(annotation.getName()));
  }

  private Expr lowerRare(Expression e, Location at) {
    if (e instanceof ConditionalExpr choice) {
      return new Expr.Conditional(
          lower(choice.getCondition()),
          lower(choice.getThenExpr()),
          lower(choice.getElseExpr()),
          at);
    } else if (e instanceof SwitchExpr choice) {
      return new Expr.SwitchExpr(
          lower(choice.getSelector()), statements.cases(choice.getEntries()), at);
    } else if (e instanceof CastExpr cast) {
      return new Expr.Cast(TypeLowering.typeName(cast.getType()), lower(cast.getExpression()), at);
    } else if (e instanceof InstanceOfExpr test) {
      return instanceOf(test, at);
    } else if (e instanceof ThisExpr self) {
      return new Expr.This(self.getTypeName().map(Name::asString), at);
    } else if (e instanceof SuperExpr) {
      return new Expr.Super(at);
    } else if (e instanceof ClassExpr literal) {
      return new Expr.ClassLiteral(TypeLowering.typeName(literal.getType()), at);
    } else if (e instanceof TypeExpr type) {
      return qualifiedName(TypeLowering.typeName(type.getType()).name(), at);
    } else if (e instanceof ArrayAccessExpr access) {
      return new Expr.Index(lower(access.getName()), lower(access.getIndex()), at);
    } else if (e instanceof ArrayCreationExpr || e instanceof ArrayInitializerExpr) {
      return array(e, at);
    } else if (e instanceof ComponentPatternExpr pattern) {
      return pattern(pattern, new Expr.Name("_", at), at);
    }
    return new Expr.Unsupported(e.toString().lines().findFirst().orElse(""), at);
  }

  /** {@code a.b.C} as nested field accesses, as it would parse in an expression. */
  private static Expr qualifiedName(String name, Location at) {
    Expr result = null;
    for (String part : name.split("\\.")) {
      result = result == null ? new Expr.Name(part, at) : new Expr.Field(result, part, at);
    }
    return result;
  }

  private static Expr literal(LiteralExpr literal, Location at) {
    return new Expr.Literal(constant(literal), at);
  }

  /** Most texts have nothing to unescape, which takes the parser a dozen patterns to find out. */
  private static String text(StringLiteralExpr string) {
    return string.getValue().indexOf('\\') < 0 ? string.getValue() : string.asString();
  }

  private static Optional<Object> constant(LiteralExpr literal) {
    try {
      if (literal instanceof NullLiteralExpr) {
        return Optional.empty();
      } else if (literal instanceof BooleanLiteralExpr bool) {
        return Optional.of(bool.getValue());
      } else if (literal instanceof TextBlockLiteralExpr block) {
        return Optional.of(block.translateEscapes());
      } else if (literal instanceof IntegerLiteralExpr number) {
        return Optional.of(number.asNumber().intValue());
      } else if (literal instanceof LongLiteralExpr number) {
        return Optional.of(number.asNumber().longValue());
      } else if (literal instanceof DoubleLiteralExpr number) {
        return Optional.of(number.asDouble());
      } else if (literal instanceof CharLiteralExpr character) {
        return Optional.of(character.asChar());
      } else if (literal instanceof StringLiteralExpr string) {
        return Optional.of(text(string));
      }
    } catch (RuntimeException e) {
      // A malformed literal, such as 0x or a number out of range: its text is all there is.
      return Optional.of(literal.toString());
    }
    return Optional.of(literal.toString());
  }

  private Expr creation(ObjectCreationExpr creation, Location at) {
    TypeName type = TypeLowering.typeName(creation.getType());
    Optional<TypeDecl> body =
        creation.getAnonymousClassBody().map(members -> types.anonymous(members, type, creation));
    return new Expr.New(
        creation.getScope().map(this::lower), type, lowerAll(creation.getArguments()), body, at);
  }

  private Expr lambda(LambdaExpr lambda, Location at) {
    List<Param> params = TypeLowering.params(lambda.getParameters());
    Statement body = lambda.getBody();
    if (body instanceof ExpressionStmt expression) {
      Expr value = lower(expression.getExpression());
      return new Expr.Lambda(params, new Stmt.Return(Optional.of(value), value.location()), at);
    }
    return new Expr.Lambda(params, statements.asBlock(body), at);
  }

  private Expr operator(Expression e, Location at) {
    if (e instanceof BinaryExpr binary) {
      return new Expr.Binary(
          binary.getOperator().asString(), lower(binary.getLeft()), lower(binary.getRight()), at);
    } else if (e instanceof AssignExpr assign) {
      String operator = assign.getOperator().asString();
      Optional<String> compound =
          operator.equals("=")
              ? Optional.empty()
              : Optional.of(operator.substring(0, operator.length() - 1));
      return new Expr.Assign(lower(assign.getTarget()), compound, lower(assign.getValue()), at);
    }
    UnaryExpr unary = (UnaryExpr) e;
    String symbol = unary.getOperator().asString();
    if (symbol.length() == 2) {
      symbol = unary.isPrefix() ? symbol + "x" : "x" + symbol;
    }
    return new Expr.Unary(symbol, lower(unary.getExpression()), at);
  }

  private Expr instanceOf(InstanceOfExpr test, Location at) {
    Expr value = lower(test.getExpression());
    return test.getPattern()
        .map(pattern -> pattern(pattern, value, at))
        .orElseGet(
            () ->
                new Expr.InstanceOf(
                    value, TypeLowering.typeName(test.getType()), Optional.empty(), List.of(), at));
  }

  private Expr.InstanceOf pattern(ComponentPatternExpr pattern, Expr value, Location at) {
    TypeName type = TypeName.INFERRED;
    Optional<String> binding = Optional.empty();
    List<Expr.InstanceOf> components = new ArrayList<>();
    if (pattern instanceof TypePatternExpr named) {
      type = TypeLowering.typeName(named.getType());
      binding = Optional.of(named.getNameAsString());
    } else if (pattern instanceof RecordPatternExpr deconstructed) {
      type = TypeLowering.typeName(deconstructed.getType());
      for (ComponentPatternExpr inner : deconstructed.getPatternList()) {
        components.add(pattern(inner, new Expr.Name("_", at), at));
      }
    }
    return new Expr.InstanceOf(value, type, binding, components, at);
  }

  private Expr array(Expression e, Location at) {
    if (e instanceof ArrayInitializerExpr initializer) {
      return new Expr.NewArray(
          TypeName.INFERRED, List.of(), Optional.of(lowerAll(initializer.getValues())), at);
    }
    ArrayCreationExpr creation = (ArrayCreationExpr) e;
    List<Expr> sizes = new ArrayList<>();
    creation.getLevels().forEach(l -> l.getDimension().ifPresent(d -> sizes.add(lower(d))));
    return new Expr.NewArray(
        TypeLowering.typeName(creation.getElementType()),
        sizes,
        creation.getInitializer().map(i -> lowerAll(i.getValues())),
        at);
  }
}
