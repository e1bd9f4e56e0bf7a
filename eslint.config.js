import tseslint from "typescript-eslint";

export default tseslint.config(
  {ignores: ["dist/", ".wres/", "node_modules/", "src/.observablehq/", "data/"]},
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "off",
      eqeqeq: ["error", "smart"],
      "no-restricted-syntax": [
        "error",
        {selector: "TSEnumDeclaration", message: "Use a union of string literals."},
        {
          selector: "ClassDeclaration:not([superClass.name=/Error$/])",
          message: "Functions and plain objects; classes for errors only."
        }
      ]
    }
  }
);
