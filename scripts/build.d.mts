export function buildPreview(): string;
export function buildDeployment(): string;
