declare module 'id-validator' {
  export default class IDValidator {
    isValid(id: string): boolean;
    makeID(fifteen?: boolean): string;
  }
}
