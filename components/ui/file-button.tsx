import { useRef } from 'preact/hooks';

interface Props {
  /** Endings and types to offer, as in `accept` of HTML. */
  accept: string;
  /** What the button says. */
  label: string;
  take: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ accept, label, take }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        hidden
        type="file"
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) take(file);
          // The same file again is a choice, too.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
