import { type ParserOptions, parse } from '@babel/parser';
import type { Node } from '@babel/types';
import type { TextGroup } from './published-text.ts';

const options: ParserOptions = { sourceType: 'module', plugins: ['typescript'] };

/**
 * Reads the texts of a catalogue: those in the object that a TypeScript module exports, or in a JSON file, at any depth. The
 * values of a text are written `{name}`; those of a template, which the text of a function is, are brought into this form.
 *
 * @param source the catalogue
 * @returns one group for each key
 */
export function readCatalogue(source: string): TextGroup[] {
  const groups: TextGroup[] = [];

  function visit(node: Node | null | undefined, path: readonly string[]): void {
    if (!node) return;
    switch (node.type) {
      case 'ObjectExpression':
        for (const property of node.properties) {
          if (property.type !== 'ObjectProperty') continue;
          const { key, value } = property;
          if (key.type === 'Identifier') visit(value, [...path, key.name]);
          else if (key.type === 'StringLiteral') visit(value, [...path, key.value]);
        }
        break;
      case 'StringLiteral':
        add(node, path, node.value);
        break;
      case 'TemplateLiteral':
        add(node, path, templateText(node));
        break;
      case 'ArrowFunctionExpression':
        visit(node.body, path);
        break;
      case 'ConditionalExpression':
        visit(node.consequent, [...path, 'if']);
        visit(node.alternate, [...path, 'else']);
        break;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        visit(node.expression, path);
        break;
    }
  }

  function add(node: Node, path: readonly string[], text: string): void {
    const name = path.join('.');
    const line = node.loc?.start.line ?? 1;
    groups.push({ name: `\`${name}\``, texts: [{ name: `\`${name}\``, line, text }] });
  }

  const { program } = parse(source.startsWith('{') ? `export default ${source}` : source, options);
  for (const statement of program.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : (statement as Node);
    if (declaration?.type === 'VariableDeclaration') {
      for (const { init } of declaration.declarations) if (init?.type !== 'StringLiteral') visit(init, []);
    } else if (declaration?.type === 'ExportDefaultDeclaration') {
      visit(declaration.declaration, []);
    }
  }
  return groups;
}

function templateText({ quasis, expressions }: Extract<Node, { type: 'TemplateLiteral' }>): string {
  return quasis
    .map(({ value }, index) => {
      const expression = expressions[index];
      const name = expression?.type === 'Identifier' ? expression.name : 'value';
      return `${value.cooked ?? value.raw}${expression ? `{${name}}` : ''}`;
    })
    .join('');
}
