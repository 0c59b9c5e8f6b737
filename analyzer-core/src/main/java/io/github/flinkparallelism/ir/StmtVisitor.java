package io.github.flinkparallelism.ir;

/** One method per kind of statement. */
public interface StmtVisitor {
  void block(Stmt.Block stmt);

  void local(Stmt.Local stmt);

  void localType(Stmt.LocalType stmt);

  void eval(Stmt.Eval stmt);

  void branch(Stmt.If stmt);

  void loop(Stmt.Loop stmt);

  void forEach(Stmt.ForEach stmt);

  void switchStmt(Stmt.Switch stmt);

  void tryStmt(Stmt.Try stmt);

  void returnStmt(Stmt.Return stmt);

  void throwStmt(Stmt.Throw stmt);

  void breakStmt(Stmt.Break stmt);

  void continueStmt(Stmt.Continue stmt);

  void yieldStmt(Stmt.Yield stmt);

  void labeled(Stmt.Labeled stmt);
}
