package io.github.flinkparallelism.frontend.javaparser;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.EnumConstant;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.ir.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers type declarations and their members. */
final class TypeLowering {
  private final Positions positions;
  private final StmtLowering statements;

  TypeLowering(Positions positions) {
    this.positions = positions;
    this.statements = new StmtLowering(positions, this);
  }

  List<TypeDecl> lowerAll(NodeList<TypeDeclaration<?>> types, String prefix) {
    List<TypeDecl> lowered = new ArrayList<>();
    for (TypeDeclaration<?> type : types) {
      if (!type.isAnnotationDeclaration()) {
        lowered.add(lower(type, prefix, false));
      }
    }
    return lowered;
  }

  TypeDecl lower(TypeDeclaration<?> type, String prefix, boolean insideInterface) {
    String name = type.getNameAsString();
    String qualified = prefix.isEmpty() ? name : prefix + "." + name;
    Builder builder = new Builder(qualified);
    builder.addAll(type.getMembers(), isInterface(type));
    Optional<TypeName> superclass = Optional.empty();
    List<TypeName> interfaces = List.of();
    List<Param> components = List.of();
    List<EnumConstant> constants = new ArrayList<>();
    TypeDecl.Kind kind = TypeDecl.Kind.CLASS;
    boolean isAbstract = false;
    if (type instanceof ClassOrInterfaceDeclaration declaration) {
      kind = declaration.isInterface() ? TypeDecl.Kind.INTERFACE : TypeDecl.Kind.CLASS;
      isAbstract = declaration.isAbstract() || declaration.isInterface();
      List<TypeName> extended = typeNames(declaration.getExtendedTypes());
      superclass = isInterface(type) ? Optional.empty() : extended.stream().findFirst();
      interfaces = isInterface(type) ? extended : typeNames(declaration.getImplementedTypes());
    } else if (type instanceof EnumDeclaration declaration) {
      kind = TypeDecl.Kind.ENUM;
      interfaces = typeNames(declaration.getImplementedTypes());
      declaration.getEntries().forEach(entry -> constants.add(constant(entry, qualified)));
    } else if (type instanceof RecordDeclaration declaration) {
      kind = TypeDecl.Kind.RECORD;
      interfaces = typeNames(declaration.getImplementedTypes());
      components = annotatedParams(declaration.getParameters());
    }
    boolean isStatic =
        insideInterface
            || kind != TypeDecl.Kind.CLASS
            || type.hasModifier(com.github.javaparser.ast.Modifier.Keyword.STATIC)
            || type.isTopLevelType();
    return new TypeDecl(
        name,
        qualified,
        kind,
        superclass,
        interfaces,
        components,
        builder.members,
        builder.methods,
        constants,
        builder.nested,
        isStatic,
        isAbstract,
        annotations(type.getAnnotations()),
        positions.of(type.getName()));
  }

  /** The body of an anonymous class or of an enum constant. */
  TypeDecl anonymous(
      NodeList<BodyDeclaration<?>> members, TypeName base, com.github.javaparser.ast.Node at) {
    var location = positions.of(at);
    String qualified = base.name() + "$" + location.line() + "_" + location.column();
    Builder builder = new Builder(qualified);
    builder.addAll(members, false);
    return new TypeDecl(
        "",
        qualified,
        TypeDecl.Kind.CLASS,
        Optional.of(base),
        List.of(),
        List.of(),
        builder.members,
        builder.methods,
        List.of(),
        builder.nested,
        false,
        false,
        List.of(),
        location);
  }

  private EnumConstant constant(EnumConstantDeclaration entry, String qualified) {
    Optional<TypeDecl> body =
        entry.getClassBody().isEmpty()
            ? Optional.empty()
            : Optional.of(anonymous(entry.getClassBody(), TypeName.of(qualified), entry));
    return new EnumConstant(
        entry.getNameAsString(),
        statements.expressions().lowerAll(entry.getArguments()),
        body,
        positions.of(entry.getName()));
  }

  private static boolean isInterface(TypeDeclaration<?> type) {
    return type instanceof ClassOrInterfaceDeclaration declaration && declaration.isInterface();
  }

  private List<Annotation> annotations(NodeList<AnnotationExpr> annotations) {
    return annotations.isEmpty()
        ? List.of()
        : annotations.stream().map(statements.expressions()::annotation).toList();
  }

  private static List<TypeName> typeNames(NodeList<ClassOrInterfaceType> types) {
    return types.stream().map(TypeLowering::typeName).toList();
  }

  private List<Param> annotatedParams(NodeList<Parameter> parameters) {
    List<Param> params = new ArrayList<>();
    parameters.forEach(
        parameter -> params.add(param(parameter, annotations(parameter.getAnnotations()))));
    return params;
  }

  /** The parameters of a lambda. */
  static List<Param> params(NodeList<Parameter> parameters) {
    List<Param> params = new ArrayList<>();
    parameters.forEach(parameter -> params.add(param(parameter, List.of())));
    return params;
  }

  private static Param param(Parameter parameter, List<Annotation> annotations) {
    TypeName type = typeName(parameter.getType());
    if (parameter.isVarArgs()) {
      type = new TypeName(type.name(), type.dimensions() + 1);
    }
    return new Param(type, parameter.getNameAsString(), parameter.isVarArgs(), annotations);
  }

  /** The erasure of a type as written. */
  static TypeName typeName(Type type) {
    if (type instanceof ArrayType array) {
      TypeName element = typeName(array.getComponentType());
      return new TypeName(element.name(), element.dimensions() + 1);
    }
    if (type instanceof ClassOrInterfaceType reference) {
      List<TypeName> arguments =
          reference
              .getTypeArguments()
              .map(types -> types.stream().map(TypeLowering::typeName).toList())
              .orElse(List.of());
      return new TypeName(reference.getNameWithScope(), 0, arguments);
    }
    if (type.isVarType() || type.isUnknownType()) {
      return TypeName.INFERRED;
    }
    return TypeName.of(type.asString());
  }

  /** Collects the members of one body. */
  private final class Builder {
    private final String qualified;
    private final List<Member> members = new ArrayList<>();
    private final List<MethodDecl> methods = new ArrayList<>();
    private final List<TypeDecl> nested = new ArrayList<>();

    Builder(String qualified) {
      this.qualified = qualified;
    }

    void addAll(NodeList<BodyDeclaration<?>> body, boolean insideInterface) {
      for (BodyDeclaration<?> declaration : body) {
        if (declaration instanceof FieldDeclaration field) {
          addFields(field, insideInterface);
        } else if (declaration instanceof InitializerDeclaration initializer) {
          members.add(
              new Member.Initializer(
                  statements.block(initializer.getBody()), initializer.isStatic()));
        } else if (declaration instanceof TypeDeclaration<?> type) {
          if (!type.isAnnotationDeclaration()) {
            nested.add(lower(type, qualified, insideInterface));
          }
        } else {
          addMethod(declaration, insideInterface);
        }
      }
    }

    private void addFields(FieldDeclaration field, boolean insideInterface) {
      for (VariableDeclarator variable : field.getVariables()) {
        members.add(
            new Member.FieldDecl(
                typeName(variable.getType()),
                variable.getNameAsString(),
                variable.getInitializer().map(statements.expressions()::lower),
                insideInterface || field.isStatic(),
                insideInterface || field.isFinal(),
                annotations(field.getAnnotations()),
                positions.of(variable.getName())));
      }
    }

    private void addMethod(BodyDeclaration<?> declaration, boolean insideInterface) {
      if (declaration instanceof MethodDeclaration method) {
        methods.add(
            new MethodDecl(
                method.getNameAsString(),
                annotatedParams(method.getParameters()),
                typeName(method.getType()),
                method.getBody().map(statements::block),
                method.isStatic(),
                insideInterface || method.isPublic(),
                annotations(method.getAnnotations()),
                positions.of(method.getName())));
      } else if (declaration instanceof ConstructorDeclaration constructor) {
        methods.add(
            constructor(
                annotatedParams(constructor.getParameters()),
                statements.block(constructor.getBody()),
                constructor));
      } else if (declaration instanceof CompactConstructorDeclaration compact) {
        methods.add(
            new MethodDecl(
                "<compact>",
                List.of(),
                TypeName.of("void"),
                Optional.of(statements.block(compact.getBody())),
                false,
                true,
                List.of(),
                positions.of(compact.getName())));
      }
    }

    private MethodDecl constructor(
        List<Param> params, Stmt.Block body, ConstructorDeclaration constructor) {
      return new MethodDecl(
          MethodDecl.CONSTRUCTOR,
          params,
          TypeName.of("void"),
          Optional.of(body),
          false,
          constructor.isPublic(),
          annotations(constructor.getAnnotations()),
          positions.of(constructor.getName()));
    }
  }
}
